import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const web = '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>'
const using = (...projects: string[]): string =>
  `<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup>${projects.map((path) => `<ProjectReference Include="..\\${path}\\${path}.csproj" />`).join('')}</ItemGroup></Project>`

describe('link: .NET', () => {
  it('reads settings of the environment that a service is started in, and lets variables override them', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  orders:
    build: Orders
    environment: { ASPNETCORE_ENVIRONMENT: Staging, services__stock__url: 'http://stock:8080' }
  stock: { build: Stock }
  rates: { build: Rates }
  mail: { build: Mail }
  sql: { image: 'mcr.microsoft.com/mssql/server:2022-latest' }
`,
      'Stock/Stock.csproj': web,
      'Rates/Rates.csproj': web,
      'Mail/Mail.csproj': web,
      'Orders/Orders.csproj': web,
      'Orders/appsettings.json': `{
        "Services": { "Stock": { "Url": "http://nowhere:1" }, "Rates": { "Url": "http://mail:1" } },
        "ConnectionStrings": { "Orders": "Server=sql;Database=Orders;User Id=sa;Password=hunter2" } // the shop's
      }`,
      'Orders/appsettings.staging.json': '{ "Services": { "Rates": { "Url": "http://rates:8080" } } }',
      'Orders/Program.cs': `
        builder.Services.AddDbContext<Shop>(o => o.UseSqlServer(builder.Configuration.GetConnectionString("Orders")));
        builder.Services.AddHttpClient<Stock>(c => c.BaseAddress = new Uri(builder.Configuration["Services:Stock:Url"]!));
        var rates = builder.Configuration.GetSection("Services").GetSection("Rates");
        builder.Services.AddHttpClient<Rates>(c => c.BaseAddress = new Uri(rates.GetValue<string>("Url")));`,
    })

    expect(connectionsOf(linked)).toEqual(['orders calls rates', 'orders calls stock', 'orders stores-in Orders'])
  })

  it('fills options classes from the section they are bound to', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  clinic: { build: Clinic }\n  postbox: { image: maildev/maildev }\n',
      'Clinic/Clinic.csproj': web,
      'Clinic/appsettings.json': '{ "Letters": { "Host": "postbox" } }',
      'Clinic/Program.cs': 'builder.Services.Configure<LetterOptions>(builder.Configuration.GetSection(LetterOptions.Section));',
      'Clinic/LetterOptions.cs':
        'public class LetterOptions { public const string Section = "Letters"; public string Host { get; set; } = "localhost"; }',
      'Clinic/Letters.cs': `public class Letters {
        private readonly LetterOptions _options;
        public Letters(IOptions<LetterOptions> options) { _options = options.Value; }
        public void Send() { using var client = new SmtpClient(_options.Host, 25); } }`,
    })

    expect(connectionsOf(linked)).toEqual(['clinic calls postbox'])
  })

  it('takes of a shared library what a service reaches, with the section that it is given', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  till: { build: Till }
  stock: { build: Stock }
  counter: { build: Counter }
  broker: { image: 'rabbitmq:4' }
`,
      'Till/Till.csproj': using('Bus'),
      'Till/appsettings.json': '{ "Sender": { "Host": "broker", "Exchange": "sales" } }',
      'Till/Program.cs': 'builder.Services.AddSender(builder.Configuration);',
      'Stock/Stock.csproj': using('Bus'),
      'Stock/appsettings.json': '{ "Receiver": { "Host": "broker", "Exchange": "sales" } }',
      'Stock/Program.cs': 'builder.Services.AddReceiver(builder.Configuration);',
      'Counter/Counter.csproj': using('Bus'),
      'Counter/Program.cs': 'app.Run();',
      'Bus/Bus.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>',
      'Bus/Registrations.cs': `public static class Registrations {
        private static string _host; private static string _exchange;
        public static void AddSender(this IServiceCollection services, IConfiguration config) {
          Read(config, "Sender"); services.AddSingleton(new Sender(_host, _exchange)); }
        public static void AddReceiver(this IServiceCollection services, IConfiguration config) {
          Read(config, "Receiver"); services.AddSingleton(new Receiver(_host, _exchange)); }
        private static void Read(IConfiguration config, string name) {
          var section = config.GetSection(name); _host = section["Host"]; _exchange = section["Exchange"]; } }`,
      'Bus/Sender.cs': `public class Sender {
        private string _exchange;
        public Sender(string host, string exchange) : this(host, exchange, 5672) {}
        public Sender(string host, string exchange, int port) { _exchange = exchange; var f = new ConnectionFactory { HostName = host }; }
        public void Send() => _channel.BasicPublish(_exchange, "", null, body); }`,
      'Bus/Receiver.cs': `public class Receiver {
        private string _exchange;
        public Receiver(string host, string exchange) { _exchange = exchange; var f = new ConnectionFactory { HostName = host }; }
        public void Start() => _channel.QueueBind("stock", _exchange, ""); }`,
    })

    expect(connectionsOf(linked)).toEqual(['stock calls broker', 'stock consumes sales', 'till calls broker', 'till publishes sales'])
  })

  it('connects what an app host starts, by names of connection strings and of services', async () => {
    const linked = await linkFiles({
      'Host/Host.csproj': '<Project Sdk="Aspire.AppHost.Sdk/13.0.0"></Project>',
      'Host/Program.cs': `
        var builder = DistributedApplication.CreateBuilder(args);
        var bus = builder.AddRabbitMQ("bus");
        var db = builder.AddPostgres("postgres").AddDatabase("bookings-db", "bookings");
        var rooms = builder.AddProject<Projects.Clinic_Rooms>("rooms").WithReference(bus);
        builder.AddProject<Projects.Clinic_Bookings>("bookings").WithReference(db).WithReference(rooms).WithReference(bus);
        builder.Build().Run();`,
      'Clinic.Rooms/Clinic.Rooms.csproj': web,
      'Clinic.Rooms/Program.cs': 'builder.AddRabbitMQClient("bus"); app.Run();',
      'Clinic.Rooms/Freed.cs': 'public class Freed : IConsumer<RoomFreed> { }',
      'Clinic.Bookings/Clinic.Bookings.csproj': web,
      'Clinic.Bookings/Program.cs': `
        builder.AddNpgsqlDbContext<BookingsContext>("bookings-db");
        builder.Services.AddHttpClient<Rooms>(c => c.BaseAddress = new("https+http://rooms"));
        app.Run();`,
      'Clinic.Bookings/Cancel.cs':
        'public class Cancel(IPublishEndpoint endpoint) { public Task Do() => endpoint.Publish(new RoomFreed(1)); }',
    })

    expect(connectionsOf(linked)).toEqual([
      'bookings calls rooms',
      'bookings publishes RoomFreed',
      'bookings stores-in bookings',
      'rooms calls bus',
      'rooms consumes RoomFreed',
    ])
  })

  it('takes the project that an image starts, whatever else it copies, and settings by the names of their types', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  rooms: { build: { context: ., dockerfile: docker/Rooms.Dockerfile } }
  db: { image: postgres:17 }
`,
      'docker/Rooms.Dockerfile':
        'FROM aspnet:9.0\nCOPY Rooms/ Rooms/\nCOPY Rooms.Api/ Rooms.Api/\nENTRYPOINT ["dotnet", "Rooms.Api.dll"]\n',
      'Rooms.Api/Rooms.Api.csproj': using('Rooms'),
      'Rooms.Api/appsettings.json': '{ "StoreOptions": { "ConnectionString": "Host=db;Database=rooms" } }',
      'Rooms.Api/appsettings.test.json': '{ "StoreOptions": { "ConnectionString": "Host=db;Database=rooms_test" } }',
      'Rooms.Api/Program.cs': 'builder.AddStore();',
      'Rooms/Rooms.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>',
      'Rooms/Store.cs': `public static class Store { public static void AddStore(this IHostApplicationBuilder builder) {
        builder.Services.AddValidateOptions<StoreOptions>();
        builder.Services.AddDbContext<RoomsContext>((sp, o) => o.UseNpgsql(sp.GetRequiredService<StoreOptions>().ConnectionString)); } }`,
    })

    expect(connectionsOf(linked)).toEqual(['rooms stores-in rooms'])
  })

  it('runs of a class in a library what somebody calls: who only listens to a bus tells nothing', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: Till }\n  stock: { build: Stock }\n',
      'Till/Till.csproj': using('Bus'),
      'Till/Program.cs': 'services.AddSingleton<IBus, Bus>(); app.MapPost("/sales", (IBus bus) => bus.Tell(sale));',
      'Stock/Stock.csproj': using('Bus'),
      'Stock/Program.cs': 'services.AddSingleton<IBus, Bus>();',
      'Bus/Bus.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>',
      'Bus/Bus.cs': `
        public interface IBus { Task Tell(object message); }
        public class Bus : IBus, IHostedService {
          public Task Tell(object message) => _channel.BasicPublishAsync("sales", "", body);
          public Task StartAsync() => _channel.QueueBindAsync("all", "sales", ""); }`,
    })

    expect(connectionsOf(linked)).toEqual(['stock consumes sales', 'till consumes sales', 'till publishes sales'])
  })
})

import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

describe('link: frameworks of the JVM', () => {
  it('joins what Spring Cloud Stream binds to channels in settings, and what is sent through a bridge', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  broker: { image: apache/kafka:3 }
  till: { build: till }
  pack: { build: pack }
`,
      'till/pom.xml': pom('till', 'spring-cloud-stream-binder-kafka'),
      'till/src/main/resources/application.yml': `
spring.cloud.stream.bindings:
  receipts-out-0.destination: shop.receipts
  refunds-out-0.destination: shop.refunds
  orders.destination: shop.orders
`,
      'till/src/main/java/shop/Till.java': `
import org.springframework.cloud.stream.function.StreamBridge;
class Till {
  private final StreamBridge bridge;
  void sell(Order order) { bridge.send("orders", order); bridge.send("shop.returns", order); bridge.send(Bindings.REFUNDS, order); }
  void pass(String binding, Order order) { bridge.send(binding, order); }
}`,
      'till/src/main/java/shop/Bindings.java': 'class Bindings { static final String REFUNDS = "refunds-out-0"; }',
      'pack/pom.xml': pom('pack', 'spring-cloud-starter-stream-kafka'),
      'pack/src/main/resources/application.yml': `
spring.cloud.stream.bindings:
  pack-in-0.destination: shop.orders
  unused.destination: shop.nothing
`,
    })

    expect(connectionsOf(linked).filter((one) => !one.includes('calls'))).toEqual([
      'pack consumes shop.orders',
      'till publishes shop.orders',
      'till publishes shop.receipts',
      'till publishes shop.refunds',
      'till publishes shop.returns',
    ])
    expect(linked.open).toEqual([])
  })

  it('follows the clients of Quarkus through configuration keys and Stork, and its channels to their topics', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  till: { build: till, environment: { QUARKUS_STORK_STOCK_SERVICE_DISCOVERY_ADDRESS_LIST: "stock:8083", QUARKUS_GRPC_CLIENTS_MAPS_HOST: maps } }
  stock: { build: stock }
  prices: { build: prices }
  maps: { build: maps }
`,
      'till/pom.xml': pom('till', 'quarkus-rest-client', 'quarkus-messaging-kafka'),
      'till/src/main/resources/application.properties': `
quarkus.rest-client.stock-client.url=stork://stock
quarkus.stork.stock.service-discovery.address-list=localhost:8083
shop.PriceClient/mp-rest/url=http://prices:8080
quarkus.grpc.clients.maps.host=localhost
mp.messaging.outgoing.orders.connector=smallrye-kafka
mp.messaging.outgoing.orders.topic=shop.orders
mp.messaging.incoming.paid.connector=smallrye-kafka
mp.messaging.incoming.local.connector=smallrye-in-memory
`,
      'till/src/main/java/shop/StockClient.java': `
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
@Path("/stock") @RegisterRestClient(configKey = "stock-client")
interface StockClient { @GET Stock all(); }`,
    })

    expect(connectionsOf(linked)).toEqual([
      'till calls maps',
      'till calls prices',
      'till calls stock',
      'till consumes paid',
      'till publishes shop.orders',
    ])
    expect(linked.open).toEqual([])
  })

  it('reads addresses inside injected texts, and takes only templates of HTTP for callers', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  ledger: { build: ledger, environment: { BALANCES_ADDR: "balances:8080" } }
  balances: { build: balances }
  location: { build: location }
`,
      'ledger/pom.xml': pom('ledger', 'spring-boot-starter-web'),
      'ledger/src/main/java/bank/Ledger.java': `
import org.springframework.web.client.RestTemplate;
class Ledger {
  private final String balances;
  private final RestTemplate rest;
  private final Map<String, String> labels;
  Ledger(RestTemplate rest, @Value("http://\${BALANCES_ADDR}/balances") String balances) { this.rest = rest; this.balances = balances; }
  void check(String account) {
    labels.put("location", account);
    jdbcTemplate.execute("TRUNCATE TABLE " + account);
    rest.exchange(balances + "/" + account, HttpMethod.GET, null, Integer.class);
  }
}`,
    })

    expect(connectionsOf(linked)).toEqual(['ledger calls balances'])
    expect(linked.open).toEqual([])
  })

  it('takes the brokers of Kafka from the properties that a client is built with', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  kafka: { image: apache/kafka:3 }
  spare: { image: apache/kafka:3 }
  till: { build: till, environment: { BROKERS: "kafka:9092" } }
`,
      'till/build.gradle': "dependencies { implementation 'org.apache.kafka:kafka-clients:3.7.0' }",
      'till/src/main/java/shop/Producers.java': `
import org.apache.kafka.clients.producer.ProducerConfig;
class Producers {
  Properties properties() {
    Properties props = new Properties();
    props.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getenv("BROKERS"));
    props.put(ProducerConfig.CLIENT_ID_CONFIG, "spare");
    return props;
  }
}`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls kafka'])
  })

  it('keeps variants of one deployment apart, where compose files beside each other use the same names', async () => {
    const variant = (name: string): string => `
services:
  till: { container_name: till-${name}, image: "shop/till:${name}", environment: { STOCK_URL: "http://stock:8080" } }
  stock: { container_name: stock-${name}, image: "shop/stock:${name}" }
`
    const linked = await linkFiles({ 'deploy/plain.compose.yaml': variant('plain'), 'deploy/native.compose.yaml': variant('native') })

    expect(linked.open).toEqual([])
  })

  it('hands a file to the application of that name, not to a profile of one with a shorter name', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  stock: { build: stock }
  stock-returns: { build: stock-returns }
  broker: { image: apache/kafka:3 }
`,
      'config/stock.yml': 'server.port: 80\n',
      'config/stock-returns.yml': 'spring.cloud.stream.bindings.back-out-0.destination: returns\n',
      'stock/pom.xml': pom('stock', 'spring-cloud-starter-config', 'spring-cloud-starter-stream-kafka'),
      'stock/src/main/resources/application.yml': 'spring.application.name: stock\n',
      'stock-returns/pom.xml': pom('stock-returns', 'spring-cloud-starter-config', 'spring-cloud-starter-stream-kafka'),
      'stock-returns/src/main/resources/application.yml': 'spring.application.name: stock-returns\n',
    })

    expect(connectionsOf(linked).filter((one) => one.includes('publishes'))).toEqual(['stock-returns publishes returns'])
  })

  it('reads mounted configuration where a variable says so, and leaves what lies in the folder of another service to that one', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  stock: { build: stock, environment: { SPRING_CONFIG_LOCATION: "file:/config/application.yml,file:/config/stock.yml" }, volumes: ["./config:/config"] }
  till: { build: till, environment: { SPRING_CONFIG_LOCATION: "file:/config/application.yml" } }
  stock-db: { image: mongo:7 }
  till-db: { image: postgres:16 }
`,
      'config/stock.yml': 'spring.data.mongodb.host: stock-db\n',
      'stock/pom.xml': pom('stock', 'spring-boot-starter-data-mongodb', 'spring-boot-starter-data-jpa'),
      'stock/src/main/resources/application.yml': 'spring.application.name: stock\n',
      'till/pom.xml': pom('till', 'spring-boot-starter-data-jpa'),
      'till/src/main/resources/application.yml': 'spring.application.name: till\n',
      'till/k8s/application.yml': 'spring.datasource.url: jdbc:postgresql://till-db/till\n',
    })

    expect(connectionsOf(linked)).toEqual(['stock stores-in stock-db', 'till stores-in till'])
  })

  it('takes an identity server at a local port for none of the tools that publish it', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  prometheus: { image: prom/prometheus, ports: ["9090:9090"] }
  till: { build: till }
`,
      'till/pom.xml': pom('till', 'spring-boot-starter-oauth2-resource-server'),
      'till/src/main/resources/application.yml': 'spring.security.oauth2.resourceserver.jwt.jwk-set-uri: http://localhost:9090/certs\n',
    })

    expect(connectionsOf(linked)).toEqual([])
  })

  it('reads an ingress whose host has the name of the service it leads to', async () => {
    const linked = await linkFiles({
      'till.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata: { name: till }
spec: { template: { metadata: { labels: { app: till } }, spec: { containers: [{ name: till, image: shop/till, env: [{ name: STOCK_URL, value: "http://stock" }] }] } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: stock }
spec: { template: { metadata: { labels: { app: stock } }, spec: { containers: [{ name: stock, image: shop/stock }] } } }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: stock }
spec: { rules: [{ host: stock, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: stock, port: { number: 80 } } } }] } }] }
`,
    })

    expect(linked.links.length).toBeGreaterThan(0)
  })

  it('asks the brokers whose addresses factories of connections are handed, and no one where none is', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  till: { build: till, environment: { QUEUES_URL: "tcp://queues:61616" } }
  stock: { build: stock }
  queues: { image: "apache/activemq-classic:6" }
  rabbit: { image: "rabbitmq:4" }
`,
      'till/src/main/java/shop/Messaging.java': `
import org.apache.activemq.ActiveMQConnectionFactory;
class Messaging {
  @Value("\${QUEUES_URL}") private String url;
  ActiveMQConnectionFactory queues() {
    ActiveMQConnectionFactory connectionFactory = new ActiveMQConnectionFactory();
    connectionFactory.setBrokerURL(url);
    return connectionFactory;
  }
}`,
      'stock/src/main/java/shop/Messaging.java': `
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
class Messaging { Object rabbit() { return new CachingConnectionFactory("rabbit"); } }`,
    })

    expect(connectionsOf(linked)).toEqual(['stock calls rabbit', 'till calls queues'])
    expect(linked.open).toEqual([])
  })

  it('keeps the addresses of one function apart from those of others that use the same name', async () => {
    const step = (name: string, service: string): string => `
  Object ${name}() {
    String url = "http://${service}/api";
    return rest.getForObject(url, Object.class);
  }`
    const linked = await linkFiles({
      'compose.yaml': `services:\n${['desk', 'a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((name) => `  ${name}: { build: ${name} }\n`).join('')}`,
      'desk/src/main/java/clinic/Desk.java': `
import org.springframework.web.client.RestTemplate;
class Desk {
  private final RestTemplate rest = new RestTemplate();${step('one', 'a1')}${step('two', 'b2')}${step('three', 'c3')}${step('four', 'd4')}
  Object either(boolean first) {
    String url = "";
    if (first) { url = "http://e5/api"; } else { url = "http://f6/api"; }
    return rest.getForObject(url, Object.class);
  }
}`,
    })

    expect(connectionsOf(linked)).toEqual(['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((name) => `desk calls ${name}`))
  })

  it('follows the events of Eventuate Tram that annotated methods handle to the class whose publisher sends them', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: till }\n  stock: { build: stock }\n',
      'till/src/main/java/shop/domain/Sale.java': 'package shop.domain;\nclass Sale {}\n',
      'till/src/main/java/shop/SalePublisher.java': `
package shop;
import io.eventuate.tram.spring.events.publisher.AbstractDomainEventPublisherForAggregateImpl;
import shop.domain.Sale;
class SalePublisher extends AbstractDomainEventPublisherForAggregateImpl<Sale, Long, SaleEvent> {
  SalePublisher(DomainEventPublisher publisher) { super(Sale.class, Sale::getId, publisher, SaleEvent.class); }
}`,
      'stock/src/main/java/shop/SaleConsumer.java': `
import io.eventuate.tram.events.subscriber.annotations.EventuateDomainEventHandler;
class SaleConsumer {
  @EventuateDomainEventHandler(subscriberId = "stock", channel = "shop.domain.Sale")
  void sold(DomainEventEnvelope<Sold> envelope) {}
}`,
    })

    expect(connectionsOf(linked)).toEqual(['stock consumes shop.domain.Sale', 'till publishes shop.domain.Sale'])
  })
})

function pom(artifact: string, ...libraries: readonly string[]): string {
  const dependencies = libraries.map(
    (name) => `<dependency><groupId>org.springframework.cloud</groupId><artifactId>${name}</artifactId></dependency>`,
  )
  return `<project><groupId>shop</groupId><artifactId>${artifact}</artifactId><dependencies>${dependencies.join('')}</dependencies></project>`
}

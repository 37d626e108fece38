import type { CallShape } from '../../../code/language.ts'

const CLIENT = 'nuget:System.Net.Http'

const request = (method: string, names: string): CallShape => ({
  callee: new RegExp(`([Cc]lient|[Hh]ttp)\\w*\\.(${names})$`),
  means: { is: 'reference', relation: 'calls', protocol: 'http', client: CLIENT, method, target: ['0'], leavesRelative: true },
})

const identity = (callee: RegExp, within: RegExp): CallShape => ({
  callee,
  within,
  means: {
    is: 'reference',
    relation: 'calls',
    protocol: 'http',
    client: 'nuget:Microsoft.AspNetCore.Authentication',
    target: ['0'],
    purpose: 'identity',
  },
})

const SIGN_IN = /\.(AddJwtBearer|AddOpenIdConnect|AddIdentityServerAuthentication|AddOAuth|Configure|PostConfigure)$/

/** HTTP and gRPC clients: where they go is said where they are registered, or with each request. */
export const http: readonly CallShape[] = [
  request('GET', 'GetAsync|GetStringAsync|GetFromJsonAsync|GetStreamAsync|GetByteArrayAsync'),
  request('POST', 'PostAsync|PostAsJsonAsync'),
  request('PUT', 'PutAsync|PutAsJsonAsync'),
  request('PATCH', 'PatchAsync|PatchAsJsonAsync'),
  request('DELETE', 'DeleteAsync|DeleteFromJsonAsync'),
  {
    callee: /^new HttpRequestMessage$/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: CLIENT,
      target: ['1'],
      needsTarget: 'given',
      leavesRelative: true,
    },
  },
  {
    callee: /(^|\.)BaseAddress=$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: CLIENT, target: ['0'] },
  },
  {
    callee: /(^|\.)(CreateInvokeHttpClient|CreateInvocationInvoker)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Dapr.Client', target: ['0'], needsTarget: 'told' },
  },
  {
    callee: /[Dd]apr\w*\.(InvokeMethod\w*Async|CreateInvokeMethodRequest)$/,
    first: /^(System\.Net\.Http\.)?HttpMethod\./,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Dapr.Client', target: ['1'], needsTarget: 'told' },
  },
  {
    callee: /[Dd]apr\w*\.InvokeMethod\w*Async$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Dapr.Client', target: ['0'], needsTarget: 'told' },
  },
  {
    callee: /\.MapForwarder$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Yarp.ReverseProxy', target: ['1'] },
  },
  {
    callee: /(^|\.)RestService\.For$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:Refit', target: ['0'], needsTarget: 'told' },
  },
  {
    callee: /^new (RestClient|RestClientOptions|FlurlClient)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'nuget:RestSharp', target: ['0', 'BaseUrl'] },
  },
  {
    callee: /\.WithUrl$/,
    imports: /SignalR/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'websocket',
      client: 'nuget:Microsoft.AspNetCore.SignalR.Client',
      target: ['0'],
    },
  },
  {
    callee: /^new (System\.Net\.Mail\.)?SmtpClient$|[Ss]mtp\w*\.Connect(Async)?$/,
    means: { is: 'reference', relation: 'calls', protocol: 'smtp', client: 'nuget:MailKit', target: ['0', 'Host'] },
  },
  {
    callee: /(^|\.)GrpcChannel\.ForAddress$/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'nuget:Grpc.Net.Client', target: ['0'] },
  },
  {
    callee: /^new (Grpc\.Core\.)?Channel$/,
    imports: /Grpc/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'nuget:Grpc.Net.Client', target: ['0'] },
  },
  {
    callee: /(^|\.)Address=$/,
    within: /\.AddGrpcClient$/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'nuget:Grpc.Net.ClientFactory', target: ['0'] },
  },
  identity(/(^|\.)(Authority|MetadataAddress)=$/, SIGN_IN),
]

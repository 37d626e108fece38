import type { CallShape } from '../../../code/language.ts'

const CLIENTS = /^(?:reqwest|reqwest_middleware|awc|surf|isahc|ureq|hyper|rest_json_client|gloo_net)\b/

/** What clients of HTTP and gRPC are made for, or asked for. */
export const http: readonly CallShape[] = [
  ...['get', 'post', 'put', 'patch', 'delete', 'head'].map((verb): CallShape => ({
    callee: new RegExp(
      `^(?:reqwest(?:::blocking)?|ureq|surf|isahc|minreq)::${verb}$|(?:^|[._])(?:client|http|http_client|agent|request|Client::new|Client::default|build\\.unwrap|AgentBuilder\\S*build)\\.${verb}$`,
      'i',
    ),
    imports: CLIENTS,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'cargo:reqwest',
      method: verb.toUpperCase(),
      target: ['0'],
      needsTarget: 'given',
    },
  })),
  {
    callee: /(?:^|[._])(?:client|http|http_client|Client::new)\.request$/i,
    imports: CLIENTS,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'cargo:reqwest', target: ['1'], needsTarget: 'given' },
  },
  {
    callee: /Request::(?:builder|get|post|put)(?:\.\w+)*\.uri$|^Request::(?:get|post|put|delete)$/,
    imports: /^(?:hyper|http)\b/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'cargo:hyper', target: ['0'], needsTarget: 'told' },
  },
  {
    callee: /(?:^|::)\w+Client::connect$/,
    imports: /^tonic\b|_client(?:::|$)|proto|grpc|pb\b/i,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'cargo:tonic', target: ['0'] },
  },
  {
    callee: /(?:^|::)(?:Channel|Endpoint)::(?:from_static|from_shared|try_from|new|from|builder)$/,
    imports: /^tonic\b/,
    means: { is: 'reference', relation: 'calls', protocol: 'grpc', client: 'cargo:tonic', target: ['0'] },
  },
  {
    callee: /(?:^|::)(?:connect_async|connect)$/,
    imports: /^(?:tokio_tungstenite|tungstenite)\b/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'websocket',
      client: 'cargo:tokio-tungstenite',
      target: ['0'],
      needsTarget: 'given',
    },
  },
  {
    callee: /SmtpTransport.*::(?:relay|starttls_relay|builder_dangerous|from_url)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'smtp', client: 'cargo:lettre', target: ['0'] },
  },
  {
    callee: /\.with_endpoint$/,
    imports: /^opentelemetry/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'otlp',
      client: 'cargo:opentelemetry-otlp',
      target: ['0'],
      purpose: 'monitoring',
    },
  },
]

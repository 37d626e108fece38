import type { CallShape } from '../../../code/language.ts'

type Reference = Extract<CallShape['means'], { is: 'reference' }>

const called = (client: string, target: readonly string[], more: Partial<Reference> = {}): Reference => ({
  is: 'reference',
  relation: 'calls',
  protocol: 'http',
  client,
  target,
  ...more,
})

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const

/** Clients that one calls with a whole address, by the name of their module. */
const DIRECT: readonly (readonly [string, string])[] = [
  ['Faraday', 'gem:faraday'],
  ['HTTParty', 'gem:httparty'],
  ['RestClient', 'gem:rest-client'],
  ['Typhoeus', 'gem:typhoeus'],
  ['Excon', 'gem:excon'],
  ['HTTPX', 'gem:httpx'],
  ['HTTP', 'gem:http'],
  ['Curl', 'gem:curb'],
  ['HTTPClient', 'gem:httpclient'],
]

/** HTTP clients, and clients that are made for one address. */
export const http: readonly CallShape[] = [
  ...DIRECT.flatMap(([name, client]) =>
    VERBS.map((verb): CallShape => ({
      callee: new RegExp(`^(?:::)?${name}(?:\\.\\w+)*\\.${verb}$`),
      means: called(client, ['0', 'url'], { method: verb.toUpperCase(), needsTarget: 'given' }),
    })),
  ),
  { callee: /^(?:::)?Faraday(?:::Connection)?\.new$/, means: called('gem:faraday', ['url', '0.url', '0'], { needsTarget: 'given' }) },
  { callee: /^(?:::)?Excon\.new$/, means: called('gem:excon', ['0'], { needsTarget: 'given' }) },
  { callee: /^(?:::)?HTTP\.persistent$/, means: called('gem:http', ['0']) },
  { callee: /^(?:::)?(?:Typhoeus::Request|RestClient::Resource)\.new$/, means: called('gem:typhoeus', ['0'], { needsTarget: 'given' }) },
  { callee: /^(?:::)?(?:RestClient::Request|Typhoeus::Request)\.execute$/, means: called('gem:rest-client', ['url', '0.url']) },
  // `include HTTParty` gives a class its own address.
  { callee: /^base_uri$/, imports: /^HTTParty$/, means: called('gem:httparty', ['0']) },
  { callee: /^self\.site=$/, imports: /^ActiveResource/, means: called('gem:activeresource', ['0']) },
  {
    callee: /^(?:::)?Net::HTTP\.(?:get|get_response|post|post_form|start|new)$/,
    means: called('gem:net-http', ['0'], { needsTarget: 'given' }),
  },
  { callee: /^(?:URI\.open|OpenURI\.open_uri)$/, means: called('gem:open-uri', ['0'], { needsTarget: 'given' }) },
  { callee: /^(?:::)?GraphQL::Client::HTTP\.new$/, means: called('gem:graphql-client', ['0'], { protocol: 'graphql' }) },
  { callee: /^(?:::)?Savon(?:::Client)?\.(?:client|new)$/, means: called('gem:savon', ['wsdl', '0.wsdl', 'endpoint', '0.endpoint']) },
  { callee: /^(?:[A-Z]\w*::)+Stub\.new$/, means: called('gem:grpc', ['0'], { protocol: 'grpc' }) },
  {
    callee: /^Twirp::Client\.new$|^(?:\w+::)*\w+Client\.new$/,
    imports: /twirp/i,
    means: called('gem:twirp', ['0'], { needsTarget: 'told' }),
  },
  {
    callee: /^config\.action_mailer\.smtp_settings=$/,
    means: { is: 'reference', relation: 'calls', protocol: 'smtp', client: 'gem:actionmailer', target: ['0.address'], needsTarget: 'told' },
  },
  {
    callee: /^Net::SMTP\.(?:start|new)$/,
    means: { is: 'reference', relation: 'calls', protocol: 'smtp', client: 'gem:net-smtp', target: ['0'], needsTarget: 'given' },
  },
]

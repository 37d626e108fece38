import type { CallShape } from '../../../code/language.ts'

/** What Sinatra, Grape and Hanami serve, and where servers of gRPC listen. Rails has a file of routes of its own. */
export const servers: readonly CallShape[] = [
  ...['get', 'post', 'put', 'patch', 'delete', 'options', 'head'].map((verb): CallShape => ({
    callee: new RegExp(`^${verb}$`),
    imports: /^(?:sinatra|Sinatra|Grape|grape|Hanami|hanami|Roda|Padrino|Cuba)/,
    means: { is: 'route', method: verb.toUpperCase(), path: ['0'], bare: true },
  })),
  {
    callee: /^(?:namespace|resources?|group|segment|scope)$/,
    imports: /^(?:sinatra|Sinatra|Grape|grape|Hanami|hanami|Padrino)/,
    means: { is: 'group', path: ['0'] },
  },
  { callee: /\.add_http2_port$/, means: { is: 'listen', port: ['0'] } },
  { callee: /^(?:\w+::)*\w+\.run!$|^run!$/, imports: /inatra/, means: { is: 'listen', port: ['port'] } },
]

import type { AnnotationShape, CallShape } from '../../../code/language.ts'

const SERVERS = /^(?:actix_web|rocket|poem|ntex)\b/

/** What axum, Actix, Rocket, poem and others serve, and where. */
export const servers: readonly CallShape[] = [
  { callee: /\.nest(?:_service)?$/, imports: /^(?:axum|aide|utoipa_axum|poem)\b/, means: { is: 'mount', path: ['0'], router: '1' } },
  { callee: /\.(?:route|api_route)$/, imports: /^(?:axum|aide|utoipa_axum)\b/, means: { is: 'route', method: 'handler', path: ['0'] } },
  { callee: /\.at$/, imports: /^(?:poem|tide|trillium)\b/, means: { is: 'route', method: 'handler', path: ['0'] } },
  { callee: /(?:^|::)(?:scope)$/, imports: /^actix_web\b/, means: { is: 'group', path: ['0'] } },
  { callee: /(?:^|::)resource$/, imports: /^actix_web\b/, means: { is: 'group', path: ['0'] } },
  { callee: /\.route$/, imports: /^actix_web\b/, means: { is: 'route', method: 'handler', path: ['0'] } },
  { callee: /\.service$/, imports: /^actix_web\b/, means: { is: 'handlers', of: '0' } },
  { callee: /\.configure$/, imports: /^actix_web\b/, means: { is: 'handlers', of: '0' } },
  { callee: /\.mount$/, imports: /^rocket\b/, means: { is: 'handlers', path: ['0'], of: '1' } },
  {
    callee: /TcpListener::bind$|HttpServer.*\.bind$|Server::bind$/,
    means: { is: 'listen', port: ['0'] },
  },
]

export const routeAttributes: readonly AnnotationShape[] = [
  ...['get', 'post', 'put', 'patch', 'delete', 'head', 'options'].map((verb): AnnotationShape => ({
    name: new RegExp(`^${verb}$`),
    imports: SERVERS,
    means: { is: 'route', method: verb.toUpperCase(), path: ['0'], slash: true },
  })),
  { name: /^route$/, imports: SERVERS, means: { is: 'route', method: 'named', path: ['0'], slash: true } },
]

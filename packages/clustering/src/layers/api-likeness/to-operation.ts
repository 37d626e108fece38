import type { Endpoint } from '@coppice/model'

/** What platforms ask of every service. */
const OPERATIONAL =
  /^\/?(?:(?:actuator|debug|internal|_|-|management|admin)\/.*|.*\b(?:health|healthz|healthcheck|readyz?|readiness|livez?|liveness|alive|ping|metrics|prometheus|version|info|status|favicon\.ico|robots\.txt|swagger[^/]*|openapi[^/]*|api-?docs?|graphiql|playground|docs|grpc\.health.*|grpc\.reflection.*))$/i

/**
 * The name under which an operation is compared: its path, parameters without their names, without prefix and version. Not its method:
 * reading, adding and deleting the same thing is one thing in common. Undefined for what platforms ask of every service, and for paths
 * without a word.
 */
export function toOperation({ path }: Endpoint): string | undefined {
  const shape = path
    .toLowerCase()
    .replace(/\{[^}]*\}|:\w+|<[^>]*>/g, '{}')
    .replace(/^\/+(?:api\/+)?(?:v\d+\/+)?/, '')
    .replace(/\/+$/, '')
  if (!/[a-z]{2}/.test(shape) || OPERATIONAL.test(shape)) return undefined
  return `/${shape}`
}

/** Keys under which people tag machines with what runs on them, the surest first. */
const KEYS = [
  'service',
  'app.kubernetes.io/name',
  'kubernetes_service',
  'application',
  'app',
  'component',
  'workload',
  'kubernetes.io/service-name',
  'aws:ecs:servicename',
  'name',
]

/** Service that a charge is tagged with: `{"service":"cart"}`, keys of any case and with the prefix of a cloud. */
export function findServiceTag(tags: string | undefined): string | undefined {
  if (tags === undefined) return undefined
  const parsed = parse(tags)
  const byKey = new Map(
    Object.entries(parsed).map(([key, value]) => [key.toLowerCase().replace(/^(?:user|label|k8s-label)[:_/]/, ''), value]),
  )
  for (const key of KEYS) {
    const value = byKey.get(key)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    // Some exports write a list of pairs, others nest the pairs under `key_value`.
    if (Array.isArray(value)) return Object.fromEntries(value.flatMap((one: unknown) => (isPair(one) ? [[one.key, one.value]] : [])))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function isPair(value: unknown): value is { key: string; value: unknown } {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'value' in value
}

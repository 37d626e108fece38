/** One line of exposed metrics: `name{label="value"} 12`; https://prometheus.io/docs/instrumenting/exposition_formats. */
export function readExposition(line: string): { readonly labels: Readonly<Record<string, string>>; readonly value: number } | undefined {
  const match = /^(istio_requests_total|traces_service_graph_request_total)\{(.*)\}\s+(\S+)/.exec(line.trim())
  const value = Number(match?.[3] ?? Number.NaN)
  if (!match || Number.isNaN(value)) return undefined
  const labels: Record<string, string> = { __name__: match[1] ?? '' }
  for (const [, key = '', written = ''] of (match[2] ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g))
    labels[key] = written.replace(/\\(.)/g, '$1')
  return { labels, value }
}

import type { Decision } from '@coppice/model'

/**
 * Decisions as the text of a `coppice.decisions.yaml`. Texts stand in double quotes where they could be taken for anything else, as YAML reads JSON.
 */
export function toDecisionsFile(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'decisions: []\n'
  return `decisions:\n${decisions.map(toEntry).join('')}`
}

function toEntry({ verdict, ...rest }: Decision): string {
  const lines = Object.entries(rest).map(([key, value]) => `    ${key}: ${toFlow(value)}\n`)
  return `  - verdict: ${verdict}\n${lines.join('')}`
}

function toFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${toFlow(inner)}`)
      .join(', ')} }`
  if (typeof value !== 'string') return JSON.stringify(value)
  return isPlain(value) ? value : JSON.stringify(value)
}

/** Ids and words that YAML can take for nothing but text. */
function isPlain(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_./-]*(?::[A-Za-z0-9_./-]+)?$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
}

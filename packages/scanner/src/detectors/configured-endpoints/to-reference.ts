import { redactUrls } from '../../detect/redact.ts'
import { fromTemplate } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'

const VARIABLE = /\$\{[^{}]*\}/g
const HERE = /^(?:[a-z][\w+.-]*:\/\/)?(?:[^@/]*@)?(?:localhost|127\.|0\.0\.0\.0|\[?::|example\.(?:com|org|net))/i

/** A URL, `host:port`, a list of them, or a variable that may hold one; nothing inside this container, but what its machine publishes. */
export function isEndpoint(value: string): boolean {
  if (value.length > 300 || /\s/.test(value) || HERE.test(value)) return false
  if (/^\$\{(?:env:)?[A-Za-z_][\w.]*(?::?-?[^{}]*)?\}/.test(value)) return true
  const plain = value.replace(VARIABLE, 'v')
  return (
    /^(?!file:|data:)[a-z][\w+.-]*:\/\/[\w.@*-]/i.test(plain) ||
    plain.split(',').every((one) => /^(?=.*[a-z])[\w.-]+:\d{1,5}(?:\/\S*)?$/i.test(one.replace(/:v$/, ':1')))
  )
}

/** Names without a dot, or of private zones, can only be of this estate; others may be anything that looks like a URL. */
export function isInternal(value: string): boolean {
  const host = /^(?:[a-z][\w+.-]*:\/\/)?(?:[^@/]*@)?([^:/?#,]*)/i.exec(value.replace(VARIABLE, '\u0000'))?.[1] ?? ''
  return host.includes('\u0000') || (host !== '' && (!host.includes('.') || /\.(svc|local|internal|intranet|lan|cluster)(\.|$)/.test(host)))
}

export function toReference(value: string, line: number, purpose?: Reference['purpose'], path?: string): Reference {
  const scheme = /^([a-z][\w+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase()
  return {
    kind: 'reference',
    line,
    relation: 'calls',
    ...(scheme === 'http' || scheme === 'https' ? { protocol: 'http' } : {}),
    target: fromTemplate(redactUrls(value)),
    ...(path === undefined ? {} : { path: { kind: 'text', value: path } }),
    ...(purpose === undefined ? {} : { purpose }),
  }
}

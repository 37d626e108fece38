import type { SourceFile } from '../../detect/detector.ts'
import type { Reference } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { isEndpoint, toReference } from './to-reference.ts'

/** A notation without a common grammar, read line by line. */
interface Notation {
  readonly isWrittenIn: (file: SourceFile) => boolean
  readonly purpose: Reference['purpose']
  /** Sections that count, by the line that opens them; without it every line counts. */
  readonly section?: { readonly opens: RegExp; readonly closes: RegExp }
  /** Addresses on a line, and the path of requests that go there. */
  readonly read: (line: string) => { readonly addresses: readonly string[]; readonly path?: string | undefined }
}

const NOTATIONS: readonly Notation[] = [
  {
    // Caddy
    isWrittenIn: ({ path }) => /caddyfile$/i.test(baseNameOf(path)),
    purpose: 'business',
    read: (line) => {
      const [, words = ''] = /^\s*(?:reverse_proxy|php_fastcgi|to)\s+(.*?)\s*\{?\s*$/.exec(line) ?? []
      const all = words
        .replace(/\{\$(\w+)(?::([^}]*))?\}/g, (_, key: string, fallback?: string) =>
          fallback === undefined ? `\${${key}}` : `\${${key}:-${fallback}}`,
        )
        .split(/\s+/)
      return { addresses: all, path: all.find((word) => word.startsWith('/'))?.replace(/\*$/, '') }
    },
  },
  {
    // Apache
    isWrittenIn: ({ path, text }) => path.endsWith('.conf') && /^\s*(?:ProxyPass|BalancerMember)/m.test(text),
    purpose: 'business',
    read: (line) => {
      const [, , path, address = ''] =
        /^\s*(ProxyPass(?:Match)?|BalancerMember)\s+(?:"?([/^]\S*?)"?\s+)?"?((?!balancer:)[a-z]\w*:\/\/[^\s"]+)/.exec(line) ?? []
      return { addresses: [address], path: path?.startsWith('/') === true ? path : undefined }
    },
  },
  {
    // HAProxy
    isWrittenIn: ({ path, text }) => /\.(cfg|conf)$/.test(path) && /^\s*(?:backend|listen)\s+\S+/m.test(text),
    purpose: 'business',
    read: (line) => ({ addresses: [/^\s*server\s+\S+\s+(\S+)/.exec(line)?.[1] ?? ''] }),
  },
  {
    // Fluentd
    isWrittenIn: ({ text }) => /^\s*<match\b/m.test(text),
    purpose: 'monitoring',
    section: { opens: /^\s*<match\b/, closes: /^\s*<\/match>/ },
    read: (line) => ({ addresses: [/^\s*(?:endpoint|url|hosts?|brokers)\s+"?([^\s"]+)/.exec(line)?.[1] ?? ''] }),
  },
  {
    // Fluent Bit
    isWrittenIn: ({ text }) => /^\s*\[OUTPUT\]/im.test(text),
    purpose: 'monitoring',
    section: { opens: /^\s*\[OUTPUT\]/i, closes: /^\s*\[/ },
    read: (line) => ({ addresses: [/^\s*(?:host|brokers|url|endpoint)\s*=?\s+(\S+)/i.exec(line)?.[1] ?? ''] }),
  },
  {
    // Logstash
    isWrittenIn: ({ text }) => /^\s*output\s*\{/m.test(text) && text.includes('=>'),
    purpose: 'monitoring',
    section: { opens: /^\s*output\s*\{/, closes: /^(?:input|filter)\b/ },
    read: (line) => {
      const [, value = ''] = /^[^#]*\b(?:hosts?|url|bootstrap_servers|servers)\s*=>\s*([^#]*)/.exec(line) ?? []
      return { addresses: [...value.matchAll(/["']([^"']+)["']/g)].map((quoted) => quoted[1] ?? '') }
    },
  },
]

/** Undefined where a file is in none of these notations. */
export function readLines(file: SourceFile): Reference[] | undefined {
  const isText = /\.(conf|cfg|config)$/.test(file.path) || /caddyfile$/i.test(file.path)
  if (!isText) return undefined
  const notation = NOTATIONS.find((one) => one.isWrittenIn(file))
  if (!notation) return []
  const references: Reference[] = []
  let isInside = notation.section === undefined
  const lines = file.text.split('\n')
  for (const [at, line] of lines.entries()) {
    if (notation.section?.opens.test(line) === true) isInside = true
    else if (notation.section?.closes.test(line) === true) isInside = false
    if (!isInside || /^\s*#/.test(line)) continue
    const { addresses, path } = notation.read(line)
    for (const written of addresses) {
      const address = withPortBelow(written, lines.slice(at + 1, at + 4))
      if (isEndpoint(address)) references.push(toReference(address, at + 1, notation.purpose, path))
    }
  }
  return references
}

/** `host` and `port` on lines of their own. */
function withPortBelow(address: string, below: readonly string[]): string {
  if (!/^[a-z][\w.-]*$/i.test(address)) return address
  const port = below.map((line) => /^\s*port\s*=?\s+(\d+)/i.exec(line)?.[1]).find((found) => found !== undefined)
  return port === undefined ? address : `${address}:${port}`
}

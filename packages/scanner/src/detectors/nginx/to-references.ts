import { redactUrls } from '../../detect/redact.ts'
import { fromTemplate, text, unknown, type Expression } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import type { Directive } from './read-directives.ts'

const PASSES: ReadonlyMap<string, string> = new Map([
  ['proxy_pass', 'http'],
  ['fastcgi_pass', 'fastcgi'],
  ['grpc_pass', 'grpc'],
  ['uwsgi_pass', 'uwsgi'],
  ['scgi_pass', 'scgi'],
])

/** What holds where a directive stands. */
interface Surroundings {
  readonly upstreams: ReadonlyMap<string, readonly Server[]>
  /** Values of `set $name value`, inherited inwards. */
  readonly variables: ReadonlyMap<string, string>
  readonly location: string | undefined
}

interface Server {
  readonly address: string
  readonly line: number
}

/** Every pass is a call; one to an upstream is a call of each of its servers. */
export function toReferences(directives: readonly Directive[]): Reference[] {
  const upstreams = new Map(upstreamsIn(directives))
  return [...referencesIn(directives, { upstreams, variables: new Map(), location: undefined })].toSorted((a, b) => a.line - b.line)
}

function* upstreamsIn(directives: readonly Directive[]): Iterable<[string, Server[]]> {
  for (const { name, words, block } of directives) {
    if (name !== 'upstream') yield* upstreamsIn(block)
    const [upstream] = words
    if (name !== 'upstream' || upstream === undefined) continue
    const servers = block.filter((directive) => directive.name === 'server' && !directive.words.includes('down'))
    yield [upstream, servers.map(({ words: [address = ''], line }) => ({ address, line }))]
  }
}

function* referencesIn(directives: readonly Directive[], outside: Surroundings): Iterable<Reference> {
  const set = directives
    .filter(({ name }) => name === 'set')
    .map(({ words: [variable = '', value = ''] }): [string, string] => [variable.replace(/^\$/, ''), value])
  const inside = { ...outside, variables: new Map([...outside.variables, ...set]) }
  for (const directive of directives) {
    const protocol = PASSES.get(directive.name)
    const [target] = directive.words
    if (protocol !== undefined && target !== undefined) yield* fromPass(target, protocol, directive.line, inside)
    const isLocation = directive.name === 'location'
    yield* referencesIn(directive.block, isLocation ? { ...inside, location: pathOf(directive.words) } : inside)
  }
}

function* fromPass(written: string, protocol: string, line: number, { upstreams, variables, location }: Surroundings): Iterable<Reference> {
  const target = written.replace(/\$\{?(\w+)\}?/g, (variable, name: string) => variables.get(name) ?? variable)
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/:]+)(.*)$/.exec(target) ?? []
  if (host === 'unix' || target.startsWith('unix:')) return
  const servers = upstreams.get(host)
  const targets = servers
    ? servers.map((server) => ({ value: `${scheme}${server.address}`, line: server.line }))
    : [{ value: `${scheme}${host}${rest}`, line }]
  for (const { value, line: at } of targets) {
    if (/^([a-z]+:\/\/)?unix:/.test(value)) continue
    yield {
      kind: 'reference',
      line: at,
      relation: 'calls',
      protocol,
      target: toTarget(value),
      ...(location === undefined ? {} : { path: text(location) }),
      purpose: 'business',
    }
  }
}

/** Upper-case variables are filled in from the environment when the template is rendered; others are nginx's own. */
function toTarget(value: string): Expression {
  const hasOwn = /\$\{?[a-z_]\w*/.test(value.replace(/^([a-z]+:\/\/[^/$]+)(:\d+)?.*$/, '$1$2'))
  return hasOwn ? unknown(redactUrls(value)) : fromTemplate(redactUrls(value.replace(/\$[a-z0-9_]\w*.*$/, '')))
}

/** `location /api/ {`, `location = /health {`; a pattern names no path. */
function pathOf(words: readonly string[]): string | undefined {
  return words.some((word) => word.startsWith('~')) ? undefined : words.at(-1)
}

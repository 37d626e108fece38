import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Alias, type Document, type YAMLMap } from 'yaml'
import type { DetectContext } from '../detect/detector.ts'
import type { ConfigEntry, ConfigMap, ConfigNode } from './config-tree.ts'
import { isIndentedTooDeeply } from './nesting.ts'

export interface YamlOptions {
  /** Keys may stand twice in a map; the last one counts. */
  readonly repeatedKeys?: boolean
}

/**
 * Every document of a YAML file, anchors and merge keys resolved. What is wrong in a document is reported with its line, and what
 * could be read of it is still given. An alias shares its anchor's node, so that no file grows by being read.
 */
export function readYaml(source: string, context: DetectContext, options: YamlOptions = {}): readonly ConfigNode[] {
  if (source !== lastRead?.source) lastRead = { source, ...read(source) }
  for (const { code, ...problem } of lastRead.problems)
    if (!(options.repeatedKeys === true && code === REPEATED)) context.skip({ code: 'invalid-yaml', ...problem })
  return lastRead.roots
}

/** What is wrong in a document; `code` is that of the parser, or ours. */
interface Problem {
  readonly code: string | undefined
  readonly message: string
  readonly line?: number | undefined
}

interface ReadDocuments {
  readonly roots: readonly ConfigNode[]
  readonly problems: readonly Problem[]
}

/** Several detectors ask for the same file one after the other, and parsing it costs more than all they do with it. */
let lastRead: (ReadDocuments & { readonly source: string }) | undefined

function read(source: string): ReadDocuments {
  const lines = new LineCounter()
  if (isIndentedTooDeeply(source)) return { roots: [], problems: [{ code: undefined, message: 'Not readable as YAML: nested too deeply' }] }
  try {
    // The parser would compare every key of a map with all others, and quote the text around every error: both are left to us.
    const parsed = parseAllDocuments(source, { lineCounter: lines, logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
    const documents = 'empty' in parsed ? [] : parsed
    const roots: ConfigNode[] = []
    const problems: Problem[] = []
    for (const document of documents) {
      const repeated: number[] = []
      if (document.contents !== null) roots.push(createConverter(document, lines, (line) => repeated.push(line))(document.contents))
      problems.push(...problemsOf(document, repeated, lines))
    }
    return { roots, problems }
  } catch (error) {
    // The parser recurses: nesting that is deeper than any real file ends it.
    const message = `Not readable as YAML: ${error instanceof Error ? firstLine(error.message) : 'unknown reason'}`
    return { roots: [], problems: [{ code: undefined, message }] }
  }
}

/** The first error, a key that stands twice only where nothing worse is wrong. */
function problemsOf({ errors: [error] }: Document.Parsed, repeated: readonly number[], lines: LineCounter): Problem[] {
  if (error)
    return [
      { code: error.code, message: `Not valid YAML: ${firstLine(error.message)}`, line: lines.linePos(Math.max(0, error.pos[0])).line },
    ]
  const line = repeated.toSorted((a, b) => a - b)[0]
  return line === undefined ? [] : [{ code: REPEATED, message: 'Not valid YAML: Map keys must be unique', line }]
}

const REPEATED = 'repeated-key'

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

function createConverter(document: Document.Parsed, lines: LineCounter, repeated: (line: number) => void): (node: unknown) => ConfigNode {
  const done = new Map<unknown, ConfigNode>()
  const underWay = new Set<unknown>()
  let targets: ReadonlyMap<Alias, unknown> | undefined

  function convert(node: unknown): ConfigNode {
    const known = done.get(node)
    if (known) return known
    if (underWay.has(node)) return nothing(lineOf(node))
    underWay.add(node)
    const converted = convertAnew(node)
    underWay.delete(node)
    done.set(node, converted)
    return converted
  }

  function convertAnew(node: unknown): ConfigNode {
    const line = lineOf(node)
    if (isAlias(node)) return convert((targets ??= targetsOf(document)).get(node))
    if (isMap(node)) return convertMap(node, line)
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item)) }
    if (!isScalar(node) || node.tag === '!reset' || node.value === null || node.value === undefined) return nothing(line)
    const { value } = node
    const text = node.source ?? JSON.stringify(value)
    return {
      kind: 'scalar',
      line,
      value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : text,
      text,
    }
  }

  function convertMap(map: YAMLMap, line: number): ConfigMap {
    const merged = new Map<string, ConfigEntry>()
    const own = new Map<string, ConfigEntry>()
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : undefined
      if (key === undefined) continue
      if (key === '<<') {
        for (const entry of entriesToMerge(pair.value)) if (!merged.has(entry.key)) merged.set(entry.key, entry)
      } else {
        const at = lineOf(pair.key)
        if (own.has(key)) repeated(at)
        own.set(key, { key, line: at, node: pair.value === null ? nothing(at) : convert(pair.value) })
      }
    }
    return { kind: 'map', line, entries: new Map([...merged, ...own]) }
  }

  function entriesToMerge(value: unknown): ConfigEntry[] {
    const sources = isSeq(value) ? value.items : [value]
    return sources.flatMap((source) => {
      const node = convert(source)
      return node.kind === 'map' ? [...node.entries.values()] : []
    })
  }

  function lineOf(node: unknown): number {
    const range = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined
    return range ? lines.linePos(range[0]).line : 1
  }

  return convert
}

/** What the aliases of a document stand for: the last node before it that bears the anchor. One walk, where the parser would take one for each. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, unknown> {
  const anchors = new Map<string, unknown>()
  const targets = new Map<Alias, unknown>()
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) targets.set(node, anchors.get(node.source))
      else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}

function nothing(line: number): ConfigNode {
  return { kind: 'scalar', line, value: null, text: '' }
}

import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml'
import type { DetectContext } from '../detect/detector.ts'
import type { ConfigEntry, ConfigNode } from './config-tree.ts'

/** A TOML file. The parser stops at the first mistake, so nothing can be given of a broken file. */
export function readToml(source: string, context: DetectContext): ConfigNode | undefined {
  let table: TomlTable
  try {
    table = parse(source)
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined
    context.skip({
      code: 'invalid-toml',
      message: `Not valid TOML: ${error instanceof Error ? firstSentence(error.message) : 'unknown reason'}`,
      line,
    })
    return undefined
  }
  return convert(table, '', 1, linesOfKeys(source))
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
}

function convert(value: TomlValue | TomlTable, path: string, line: number, lines: ReadonlyMap<string, number>): ConfigNode {
  if (Array.isArray(value)) {
    return { kind: 'list', line, items: value.map((item, at) => convert(item, `${path}.${at}`, lines.get(`${path}.${at}`) ?? line, lines)) }
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    const entries = new Map<string, ConfigEntry>()
    for (const [key, item] of Object.entries(value)) {
      const below = path === '' ? key : `${path}.${key}`
      const at = lines.get(below) ?? line
      entries.set(key, { key, line: at, node: convert(item, below, at, lines) })
    }
    return { kind: 'map', line, entries }
  }
  return { kind: 'scalar', line, ...scalar(value) }
}

/** Dates in their own notation, because how a Date prints depends on where it is printed. */
function scalar(value: string | number | bigint | boolean | Date): { value: string | number | boolean; text: string } {
  const text = value instanceof Date ? value.toISOString() : String(value)
  return { value: typeof value === 'bigint' || value instanceof Date ? text : value, text }
}

/** The parser keeps no positions: headers and keys are looked for line by line, outside of texts over several lines. */
function linesOfKeys(source: string): Map<string, number> {
  const lines = new Map<string, number>()
  const counts = new Map<string, number>()
  let table = ''
  let closing: string | undefined
  for (const [at, line] of source.split('\n').entries()) {
    if (closing !== undefined) {
      if (line.includes(closing)) closing = undefined
      continue
    }
    const list = /^\s*\[\[\s*([^\]]+?)\s*\]\]/.exec(line)?.[1]
    const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line)?.[1]
    const key = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/.exec(line)?.[1]
    if (list !== undefined) {
      const name = plain(list, counts)
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      table = `${name}.${count}`
      remember(lines, table, at + 1)
    } else if (header !== undefined) {
      table = plain(header, counts)
      remember(lines, table, at + 1)
    } else if (key !== undefined) {
      remember(lines, [table, plain(key, new Map())].filter((part) => part !== '').join('.'), at + 1)
      closing = openedText(line)
    }
  }
  return lines
}

/** A path and those above it that have no line yet. */
function remember(lines: Map<string, number>, path: string, line: number): void {
  const parts = path.split('.')
  for (let length = 1; length <= parts.length; length++) {
    const above = parts.slice(0, length).join('.')
    if (!lines.has(above)) lines.set(above, line)
  }
}

/** `servers . "eu west"` → `servers.eu west`; a header below a list means its latest item. */
function plain(key: string, counts: ReadonlyMap<string, number>): string {
  let path = ''
  for (const part of key.match(/[\w-]+|"[^"]*"|'[^']*'/g) ?? []) {
    const name = part.replace(/^["']|["']$/g, '')
    path = path === '' ? name : `${path}.${name}`
    const count = counts.get(path)
    if (count !== undefined && !key.endsWith(part)) path = `${path}.${count - 1}`
  }
  return path
}

function openedText(line: string): string | undefined {
  return ['"""', "'''"].find((quotes) => line.split(quotes).length % 2 === 0)
}

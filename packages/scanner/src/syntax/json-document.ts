import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { DetectContext } from '../detect/detector.ts'
import type { ConfigEntry, ConfigNode } from './config-tree.ts'
import { createLineFinder } from './line-finder.ts'

/** A JSON file; comments and trailing commas allowed. Mistakes are reported with their line, and the rest is still given. */
export function readJson(source: string, context: DetectContext): ConfigNode | undefined {
  const errors: ParseError[] = []
  const lineAt = createLineFinder(source)
  let root: Node | undefined
  try {
    root = parseTree(source.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true })
  } catch {
    context.skip({ code: 'invalid-json', message: 'Not readable as JSON: nested too deeply' })
  }
  const [error] = errors
  if (error)
    context.skip({
      code: 'invalid-json',
      message: `Not valid JSON: ${spaced(printParseErrorCode(error.error))}`,
      line: lineAt(error.offset),
    })
  return root && convert(root, lineAt)
}

/** `ColonExpected` → `colon expected` */
function spaced(code: string): string {
  return code.replace(/(?<!^)([A-Z])/g, ' $1').toLowerCase()
}

function convert(node: Node, lineAt: (offset: number) => number): ConfigNode {
  const line = lineAt(node.offset)
  if (node.type === 'array') return { kind: 'list', line, items: (node.children ?? []).map((child) => convert(child, lineAt)) }
  if (node.type === 'object') {
    const entries = new Map<string, ConfigEntry>()
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? []
      if (key && value) entries.set(String(key.value), { key: String(key.value), line: lineAt(key.offset), node: convert(value, lineAt) })
    }
    return { kind: 'map', line, entries }
  }
  const value: unknown = node.value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', line, value, text: String(value) }
  return { kind: 'scalar', line, value: null, text: '' }
}

import type { DetectContext } from '../detect/detector.ts'
import type { ConfigEntry, ConfigMap, ConfigNode } from './config-tree.ts'

/** `resource "aws_sqs_queue" "orders" { … }`. */
export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
  /** Attributes, and lists of the blocks inside under their type. */
  readonly body: ConfigMap
}

/**
 * Reads HCL, the notation of Terraform, as far as one file tells. Literals, lists and objects become what they are; `jsonencode`, `merge`
 * and `concat` what they make; a reference the text `${aws_sqs_queue.orders.url}`; anything else the text of its source in such braces.
 * See https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function readHcl(text: string, context: DetectContext): HclBlock[] {
  const reader = createReader(text)
  const blocks: HclBlock[] = []
  while (reader.skipSpace(true)) {
    const { line } = reader
    const block = reader.block()
    if (block) blocks.push(block)
    else {
      context.skip({ code: 'no-block', message: 'Not a block of HCL', line })
      reader.skipLine()
    }
  }
  return blocks
}

interface Reader {
  readonly line: number
  /** Passes blanks and comments, and ends of lines if told so; false at the end of the text. */
  readonly skipSpace: (acrossLines: boolean) => boolean
  readonly skipLine: () => void
  readonly block: () => HclBlock | undefined
}

/** Blocks and values within each other that are followed. */
const MAX_DEPTH = 60

function createReader(text: string): Reader {
  let at = 0
  let counted = 0
  let line = 1
  const lineHere = (): number => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++
    return line
  }
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const skipSpace = (acrossLines: boolean): boolean => {
    match(acrossLines ? SPACE : BLANKS)
    return at < text.length
  }
  const skipLine = (): void => {
    match(/[^\n]*\n?/y)
  }

  function block(depth = 0): HclBlock | undefined {
    const from = at
    const startLine = lineHere()
    const type = match(NAME)
    if (type === undefined) return undefined
    const labels: string[] = []
    for (skipSpace(false); text[at] !== '{'; skipSpace(false)) {
      const label = match(NAME) ?? match(QUOTED)?.slice(1, -1)
      if (label === undefined) {
        at = from
        return undefined
      }
      labels.push(label)
    }
    at++
    return { type, labels, line: startLine, body: body(startLine, depth + 1) }
  }

  function body(startLine: number, depth: number): ConfigMap {
    const entries = new Map<string, ConfigEntry>()
    while (skipSpace(true) && text[at] !== '}') {
      const here = lineHere()
      const attribute = match(ATTRIBUTE)
      if (attribute !== undefined) {
        const key = attribute.replace(/\s*=$/, '')
        skipSpace(false)
        entries.set(key, { key, line: here, node: expression(depth) })
        continue
      }
      const inner = depth < MAX_DEPTH ? block(depth) : undefined
      if (!inner) {
        skipLine()
        continue
      }
      const known = entries.get(inner.type)
      const items = known?.node.kind === 'list' ? known.node.items : []
      const node = withLabels(inner)
      entries.set(inner.type, { key: inner.type, line: known?.line ?? here, node: { kind: 'list', line: here, items: [...items, node] } })
    }
    at++
    return { kind: 'map', line: startLine, entries }
  }

  function expression(depth: number): ConfigNode {
    const from = at
    const here = lineHere()
    const value = depth < MAX_DEPTH ? primary(here, depth + 1) : undefined
    skipSpace(false)
    if (value && (at >= text.length || END.test(text[at] ?? ''))) return value
    at = from
    passExpression()
    return scalar(`\${${text.slice(from, at).replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim()}}`, here)
  }

  function primary(here: number, depth: number): ConfigNode | undefined {
    const heredoc = match(HEREDOC)
    if (heredoc !== undefined) return scalar(toHeredocText(heredoc), here)
    if (text[at] === '"') return scalar(string(), here)
    if (text[at] === '[') return list(here, depth)
    if (text[at] === '{') return object(here, depth)
    const number = match(/-?\d+(?:\.\d+)?/y)
    if (number !== undefined) return { kind: 'scalar', line: here, value: Number(number), text: number }
    const call = match(CALL)
    if (call !== undefined) return called(call.slice(0, -1).trim(), here, depth)
    const word = match(TRAVERSAL)
    if (word === undefined) return undefined
    if (word === 'null') return { kind: 'scalar', line: here, value: null, text: '' }
    if (word === 'true' || word === 'false') return { kind: 'scalar', line: here, value: word === 'true', text: word }
    return scalar(`\${${word}}`, here)
  }

  function called(name: string, here: number, depth: number): ConfigNode | undefined {
    if (!TRANSPARENT.has(name)) return undefined
    const given = values(')', depth)
    if (!given) return undefined
    if (name === 'concat') return { kind: 'list', line: here, items: given.flatMap((one) => (one.kind === 'list' ? one.items : [])) }
    if (name !== 'merge') return given[0]
    return { kind: 'map', line: here, entries: new Map(given.flatMap((one) => (one.kind === 'map' ? [...one.entries] : []))) }
  }

  function list(here: number, depth: number): ConfigNode | undefined {
    at++
    const items = values(']', depth)
    return items && { kind: 'list', line: here, items }
  }

  /** Values between commas up to a closing sign; undefined for a `for` and what else is no list of values. */
  function values(end: string, depth: number): ConfigNode[] | undefined {
    const items: ConfigNode[] = []
    while (skipSpace(true) && text[at] !== end) {
      if (match(/for\s/y) !== undefined) return undefined
      items.push(expression(depth))
      skipSpace(true)
      if (text[at] === ',') at++
      else if (text[at] !== end) return undefined
    }
    at++
    return items
  }

  function object(here: number, depth: number): ConfigNode | undefined {
    at++
    const entries = new Map<string, ConfigEntry>()
    while (skipSpace(true) && text[at] !== '}') {
      if (match(/for\s/y) !== undefined) return undefined
      const keyLine = lineHere()
      const key = text[at] === '"' ? string() : (match(NAME) ?? match(/\([^()]*\)/y))
      skipSpace(false)
      if (key === undefined || match(/[=:]/y) === undefined) return undefined
      skipSpace(true)
      entries.set(key, { key, line: keyLine, node: expression(depth) })
      skipSpace(true)
      if (text[at] === ',') at++
    }
    at++
    return { kind: 'map', line: here, entries }
  }

  /** A quoted string; its templates stay as they are. */
  function string(): string {
    const from = at
    passString()
    return unescape(text.slice(from + 1, at - 1))
  }

  function passString(): void {
    for (at++; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '$' && text[at + 1] === '{') {
        at++
        passBraces()
        at--
      }
    }
    at++
  }

  /** From an opening sign to behind the one that closes it. */
  function passBraces(): void {
    let depth = 0
    while (at < text.length) {
      const sign = text[at] ?? ''
      if (sign === '"') {
        passString()
        continue
      }
      at++
      if ('{[('.includes(sign)) depth++
      else if ('}])'.includes(sign) && --depth <= 0) return
    }
  }

  function passExpression(): void {
    while (at < text.length && !/[\n,}\])]/.test(text[at] ?? '')) {
      const sign = text[at] ?? ''
      if (sign === '"') passString()
      else if ('{[('.includes(sign)) passBraces()
      else if (match(/#[^\n]*|\/\/[^\n]*/y) === undefined) at++
    }
  }

  return {
    get line() {
      return lineHere()
    },
    skipSpace,
    skipLine,
    block: () => block(),
  }
}

const BLANKS = /(?:[ \t\r]|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)*/y
const SPACE = /(?:[\s\uFEFF]|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)*/y
const NAME = /[A-Za-z_][\w-]*/y
const QUOTED = /"[^"\n]*"/y
const ATTRIBUTE = /[A-Za-z_][\w-]*\s*=(?!=)/y
const CALL = /[a-z_][\w:]*[ \t]*\(/y
const TRAVERSAL = /[A-Za-z_][\w-]*(?:\.[\w*-]+|\[(?:\d+|\*|"[^"\n]*"|[\w.]+)\])*/y
const HEREDOC = /<<-?([A-Za-z_]\w*)[ \t]*\r?\n[^]*?\n[ \t]*\1(?=\s|$)/y
const END = /[\n,}\])]/

/** Functions whose result is, for what is read here, what they are given. */
const TRANSPARENT = new Set([
  'jsonencode',
  'yamlencode',
  'merge',
  'concat',
  'tomap',
  'tolist',
  'toset',
  'tostring',
  'sensitive',
  'nonsensitive',
])

/** `dynamic "env" { for_each … content { … } }` and other blocks with a label keep it under its type. */
function withLabels({ labels, body }: HclBlock): ConfigMap {
  const [label] = labels
  if (label === undefined) return body
  const node: ConfigNode = { kind: 'scalar', line: body.line, value: label, text: label }
  return { ...body, entries: new Map([...body.entries, ['label', { key: 'label', line: body.line, node }]]) }
}

function scalar(text: string, line: number): ConfigNode {
  return { kind: 'scalar', line, value: text, text }
}

function toHeredocText(source: string): string {
  return source.split(/\r?\n/).slice(1, -1).join('\n')
}

function unescape(text: string): string {
  return text.replace(/\\(["\\nt])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign))
}

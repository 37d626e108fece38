import { compareText } from './collate.ts'

/** JSON with sorted keys and a line per element of the outer arrays, so that the same value gives the same bytes and diffs read well. */
export function toCanonicalJson(value: unknown): string {
  return `${write(value, 0)}\n`
}

/** Depth to which objects and arrays are broken into lines. */
const LINES_TO_DEPTH = 2

function write(value: unknown, depth: number): string {
  if (Array.isArray(value))
    return group(
      '[',
      value.map((item) => write(item, depth + 1)),
      ']',
      depth,
    )
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}: ${write(member, depth + 1)}`)
    return group('{', members, '}', depth)
  }
  return JSON.stringify(value)
}

function group(open: string, members: readonly string[], close: string, depth: number): string {
  if (members.length === 0) return open + close
  if (depth >= LINES_TO_DEPTH) return open + members.join(', ') + close
  const indent = '  '.repeat(depth)
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}${close}`
}

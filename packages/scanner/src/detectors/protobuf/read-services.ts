import type { Contract } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'

/** Every service of a proto file under its full name, with its calls as gRPC puts them on the wire: `/shop.CartService/Add`. */
export function readServices(source: string): Contract[] {
  const text = withoutComments(source)
  const lineAt = createLineFinder(text)
  const scope = /\bpackage\s+([\w.]+)\s*;/.exec(text)?.[1]
  return [...text.matchAll(/\bservice\s+(\w+)\s*\{/g)].map((match): Contract => {
    const name = scope === undefined ? (match[1] ?? '') : `${scope}.${match[1] ?? ''}`
    const start = match.index + match[0].length
    const operations = [...text.slice(start, endOfBlock(text, start)).matchAll(/\brpc\s+(\w+)\s*\(/g)].map((call) => ({
      line: lineAt(start + call.index),
      method: 'RPC',
      path: `/${name}/${call[1] ?? ''}`,
    }))
    return { kind: 'contract', line: lineAt(match.index), form: 'proto', name, operations }
  })
}

/** Comments and what stands in quotes become blanks, so that lines stay where they are. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g, (found) => found.replace(/[^\n]/g, ' '))
}

/** Where the block ends whose opening brace stands before `start`. */
function endOfBlock(text: string, start: number): number {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return text.length
}

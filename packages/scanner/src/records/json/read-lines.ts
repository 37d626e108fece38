import type { RecordInput } from '../source.ts'

/** A line this long is no line of records. */
const LONGEST = 64 * 1024 * 1024
/** A document of one piece is read whole up to this size. */
export const LARGEST_DOCUMENT = 256 * 1024 * 1024

/** Lines of a text, one in memory at a time, each with its number. */
export async function* readLines(input: RecordInput): AsyncIterable<{ readonly line: number; readonly text: string }> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let line = 0
  for await (const chunk of input.chunks()) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    if (rest.length > LONGEST) throw new RangeError(`A line has more than ${LONGEST / 1024 / 1024} MB.`)
    for (const text of parts) {
      line += 1
      if (text.trim() !== '') yield { line, text }
    }
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield { line: line + 1, text: rest }
}

/** JSON, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The whole document, or undefined where it is too large or no JSON. */
export async function readDocument(input: RecordInput): Promise<unknown> {
  if (input.size > LARGEST_DOCUMENT) return undefined
  return parseJson(new TextDecoder().decode(await input.bytes()))
}

/** The first bytes as text, for telling formats apart. */
export function headText(input: RecordInput): string {
  return new TextDecoder().decode(input.head)
}

import type { FileFacts } from '../facts/fact.ts'
import { toFileKey, type FileKey, type ReadLeftOut } from '../facts/fact-index.ts'
import { InputError } from '../io/input-error.ts'
import type { GitHistory } from '../git-history/index.ts'
import { isLeftOut, putInPlace, readLeftOut, type FactsHead, type FactsLine } from './facts-document.ts'

/** The lines of one part, and what to call it in a complaint. */
export interface FactsDocument {
  readonly name: string
  readonly lines: AsyncIterable<string>
}

export interface Part {
  readonly document: string
  readonly head: FactsHead
  readonly files: readonly FileFacts[]
  readonly histories: readonly GitHistory[]
  /** What outlines left unread is kept as it was written until somebody asks: most of it nobody asks for, and as text it takes a fifth. */
  readonly readLeftOut: ReadLeftOut
}

/** @throws InputError where it is no part, or of another version. */
export async function readPart({ name, lines }: FactsDocument, version: string, signal?: AbortSignal): Promise<Part> {
  let head: FactsHead | undefined
  let last: FileFacts | undefined
  const files: FileFacts[] = []
  const histories: GitHistory[] = []
  const unread = new Map<FileKey, string>()
  const known = new Map<string, string>()
  let isWhole = false
  for await (const line of lines) {
    signal?.throwIfAborted()
    if (line === '') continue
    if (last && isLeftOut(line)) {
      unread.set(toFileKey(last.repository, last.file), line)
      continue
    }
    const parsed = parse(line, name)
    if (head === undefined) {
      head = parsed as FactsHead
      if (head.schema !== 'coppice.facts/1')
        throw new InputError(`${name} holds no facts. Write some with: coppice scan PATH --shard 1/4 --out ${name}`)
      if (head.version !== version)
        throw new InputError(`${name} was written by another version of Coppice: its facts mean something else. Scan again.`)
      continue
    }
    // Written by this very version: the shape is trusted.
    const one = parsed as FactsLine
    if ('file' in one) {
      last = share(one.file, known)
      files.push(last)
    } else if ('history' in one) histories.push(one.history)
    else isWhole = one.end
  }
  if (head === undefined) throw new InputError(`${name} is empty.`)
  if (!isWhole) throw new InputError(`${name} is broken off: its end is missing.`)
  return {
    document: name,
    head,
    files,
    histories,
    readLeftOut: (file) => {
      const line = unread.get(toFileKey(file.repository, file.file))
      return line === undefined ? undefined : putInPlace(readLeftOut(parse(line, name)), file)
    },
  }
}

interface Shared {
  kind: string
  detector: string
}

/** Lets facts share what is said of millions of them: the parser makes each text anew. */
function share(file: FileFacts, known: Map<string, string>): FileFacts {
  const once = (text: string): string => {
    const found = known.get(text)
    if (found === undefined) known.set(text, text)
    return found ?? text
  }
  for (const fact of putInPlace(file.facts, file) as readonly Shared[]) {
    fact.kind = once(fact.kind)
    fact.detector = once(fact.detector)
  }
  return file
}

function parse(line: string, name: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new InputError(`${name} is broken off or no facts: a line of it is no JSON.`)
  }
}

import type { Diagnostic, RecordFile, Window } from '@coppice/model'
import type { RecordFact, SourcedFact } from './record-fact.ts'
import type { RecordContext, RecordInput, RecordSettings, Source } from './source.ts'

/** What one file of records gave. */
export interface RecordReading {
  readonly file: RecordFile
  readonly facts: readonly SourcedFact[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Rows that are named one by one; of more, the number is told. */
const MOST_NAMED = 20

/** Reads one file of records through its source. Bad rows are named, and the rest is used; a file that no program can read is one diagnostic. */
export async function readInput(
  input: RecordInput,
  source: Source,
  settings: RecordSettings,
  signal: AbortSignal | undefined,
): Promise<RecordReading> {
  const diagnostics: Diagnostic[] = []
  const bad = new Set<string>()
  let mapping: RecordFile['mapping'] = []
  let unusedColumns: readonly string[] = []
  let counted = { rows: 0, used: 0 }
  const note = (severity: Diagnostic['severity'], code: string, message: string, line?: number) =>
    diagnostics.push({ file: input.file, ...(line === undefined ? {} : { line }), severity, code, message })
  const context: RecordContext = {
    settings,
    signal,
    bad: (id, line, message) => {
      bad.add(id)
      if (bad.size <= MOST_NAMED) note('warning', 'bad-record', `${id}: ${message}`, line)
    },
    note: (code, message, severity = 'warning') => {
      if (!diagnostics.some((known) => known.code === code && known.message === message)) note(severity, code, message)
    },
    counted: (rows, used) => (counted = { rows, used }),
    mapped: (found, unused) => {
      mapping = found
      unusedColumns = unused
    },
    at: (id) => ({ file: input.file, id }),
  }
  const facts: SourcedFact[] = []
  try {
    for await (const fact of source.read(input, context)) facts.push({ source: source.id, fact })
  } catch (error) {
    note('error', 'unreadable-record', `It could not be read as ${source.title}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (bad.size > MOST_NAMED) note('warning', 'bad-records', `${bad.size - MOST_NAMED} more rows could not be used, or not whole.`)
  const window = windowOf(facts.map(({ fact }) => fact))
  return {
    file: {
      source: source.id,
      file: input.file,
      ...counted,
      bad: bad.size,
      mapping,
      unusedColumns: [...unusedColumns],
      ...(window === undefined ? {} : { window }),
    },
    facts,
    diagnostics,
  }
}

/** From the first to the last moment that its records speak of. */
function windowOf(facts: readonly RecordFact[]): Window | undefined {
  const windows = facts.flatMap((fact) => ('window' in fact && fact.window !== undefined ? [fact.window] : []))
  const from = windows.map((window) => window.from).toSorted()[0]
  const until = windows
    .map((window) => window.until)
    .toSorted()
    .at(-1)
  return from === undefined || until === undefined ? undefined : { from, until }
}

/** The source that a file looks like most; several that look alike are a question. */
export async function recogniseSource(
  input: RecordInput,
  sources: readonly Source[],
): Promise<{ readonly source: Source } | { readonly problem: string }> {
  const scored: { source: Source; score: number }[] = []
  for (const source of sources) {
    const score = await Promise.resolve(source.recognises(input)).catch(() => 0)
    if (score > 0) scored.push({ source, score })
  }
  const [first, second] = scored.toSorted((a, b) => b.score - a.score)
  const known = sources.map((source) => source.id).join(', ')
  if (first === undefined || first.score < LEAST)
    return { problem: `It looks like none of the records that are known. Say what it is: source, one of ${known}.` }
  if (second !== undefined && first.score - second.score < CLEAR)
    return { problem: `It may be ${first.source.id} or ${second.source.id}. Say which it is, under source.` }
  return { source: first.source }
}

const LEAST = 0.3
const CLEAR = 0.05

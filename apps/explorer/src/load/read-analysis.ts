import { Analysis, type EstateHistory } from '@coppice/model'
import { isPacked, unpack } from './unpack.ts'

/** What became of the document that the page is to show. */
export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  | { readonly state: 'ready'; readonly analysis: Analysis; readonly history?: EstateHistory | undefined }
  | { readonly state: 'error'; readonly source: string; readonly problems: readonly string[] }

/** What the page asks of its surroundings: faked in tests. */
export interface Surroundings {
  /** Text of the element that the report fills; empty in the bare page. */
  embedded(): string
  /** Text of `analysis.json` beside the page; undefined where there is none. */
  beside(): Promise<string | undefined>
}

const MOST_PROBLEMS = 5

/** The embedded document first, then the one beside the page; neither is an error but the empty state. */
export async function readAnalysis(surroundings: Surroundings): Promise<Loaded> {
  const embedded = surroundings.embedded()
  if (embedded.trimStart().startsWith('{')) return parse(embedded, 'this file', true)
  const beside = await surroundings.beside()
  return beside === undefined ? { state: 'empty' } : parse(beside, 'analysis.json', false)
}

/**
 * What stands in the page was checked by the report that wrote it, of the same release as the page: looking at its outline is enough, and
 * saves half of the time to read a large one. Whatever fails that is checked field by field, as is any document from elsewhere.
 */
async function parse(text: string, source: string, isOurs: boolean): Promise<Loaded> {
  try {
    const outer: unknown = JSON.parse(text)
    const document = isPacked(outer) ? await unpack(outer) : outer
    if (isOurs && hasOutline(document)) return toReady(document)
    const result = Analysis.safeParse(document)
    if (result.success) return { state: 'ready', analysis: result.data }
    const problems = result.error.issues.slice(0, MOST_PROBLEMS).map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`)
    return { state: 'error', source, problems }
  } catch (error) {
    return { state: 'error', source, problems: [error instanceof Error ? error.message : String(error)] }
  }
}

/** The history that the report puts beside an analysis is no part of that. */
function toReady({ history, ...analysis }: Analysis & { readonly history?: EstateHistory }): Loaded {
  return history === undefined ? { state: 'ready', analysis } : { state: 'ready', analysis, history }
}

const LISTS = ['communities', 'assessments', 'verdicts', 'proposals', 'nextEvidence', 'decisions', 'subscriptions'] as const
const RECORDS = ['inventory', 'settings', 'rules', 'figures', 'dataMap', 'costs', 'plan'] as const

function hasOutline(document: unknown): document is Analysis {
  if (!isRecord(document) || document['schema'] !== Analysis.shape.schema.value) return false
  return LISTS.every((key) => Array.isArray(document[key])) && RECORDS.every((key) => isRecord(document[key]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

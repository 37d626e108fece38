import { Analysis } from '@coppice/model'

/** What became of the document that the page is to show. */
export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  | { readonly state: 'ready'; readonly analysis: Analysis }
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
  const embedded = surroundings.embedded().trim()
  if (embedded.startsWith('{')) return parse(embedded, 'this file')
  const beside = await surroundings.beside()
  return beside === undefined ? { state: 'empty' } : parse(beside, 'analysis.json')
}

function parse(text: string, source: string): Loaded {
  try {
    const result = Analysis.safeParse(JSON.parse(text))
    if (result.success) return { state: 'ready', analysis: result.data }
    const problems = result.error.issues.slice(0, MOST_PROBLEMS).map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`)
    return { state: 'error', source, problems }
  } catch (error) {
    return { state: 'error', source, problems: [error instanceof Error ? error.message : String(error)] }
  }
}

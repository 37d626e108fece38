import { Decision } from '@coppice/model'
import { isMap, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml'
import { parseDecisions } from './read-decisions.ts'

/**
 * The text of a decisions file with some decisions more. An entry about the same is changed where it stands, everything else is appended; comments stay
 * where they are.
 *
 * @throws UseError where the text holds what is no decision.
 */
export function withDecisions(text: string, path: string, decisions: readonly Decision[]): string {
  parseDecisions(text, path)
  const document = parseDocument(text)
  const list = listIn(document)
  for (const decision of decisions) {
    const known = list.items.filter(isMap).find((entry) => isAboutSame(entry, decision))
    if (known) change(document, known, decision)
    else list.add(document.createNode(decision))
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** What a file says so far about the same as a decision, which `withDecisions` would change; undefined where it says nothing. */
export function decidedBefore(text: string, path: string, decision: Decision): Decision | undefined {
  return parseDecisions(text, path).find((known) => subjectOf(known.decision) === subjectOf(decision))?.decision
}

function listIn(document: Document): YAMLSeq {
  const found = isMap(document.contents) ? document.get('decisions') : undefined
  if (isSeq(found)) {
    // An empty list is written as `[]`, which would make one long line of what comes.
    if (found.items.length === 0) found.flow = false
    return found
  }
  const list = new YAMLSeq()
  if (isMap(document.contents)) document.set('decisions', list)
  // Comments of an otherwise empty file belong to the document and stay.
  else document.contents = document.createNode({ decisions: list })
  return list
}

function isAboutSame(entry: YAMLMap, decision: Decision): boolean {
  const written = Decision.safeParse(entry.toJSON())
  return written.success && subjectOf(written.data) === subjectOf(decision)
}

/** Whatever becomes of a proposal, one entry says it; of services one for each kind of decision. */
function subjectOf(decision: Decision): string {
  if ('proposal' in decision) return decision.proposal
  return `${decision.verdict} ${'services' in decision ? decision.services.toSorted().join(' ') : decision.service}`
}

function change(document: Document, entry: YAMLMap, decision: Decision): void {
  const wanted = new Map(Object.entries(decision))
  const written = new Map(Object.entries(entry.toJSON() as Record<string, unknown>)) // a map of YAML as plain data
  for (const key of written.keys()) if (!wanted.has(key)) entry.delete(key)
  for (const [key, value] of wanted) {
    // A text put into what stands there keeps the comment behind it.
    if (JSON.stringify(written.get(key)) !== JSON.stringify(value))
      entry.set(key, typeof value === 'string' ? value : document.createNode(value))
  }
}

import { isFileEvidence, type Argument, type Evidence } from '@coppice/model'

/** A line or record behind a claim. Its id is its place, so that a person can open it. */
export interface CitedEvidence {
  readonly id: string
  readonly class: Evidence['class']
  readonly detector: string
  readonly note?: string | undefined
}

/** Places of one answer: enough to check it, few enough to read. */
const MOST = 5

export function cite(evidence: readonly Evidence[]): CitedEvidence[] {
  return evidence
    .slice(0, MOST)
    .map((one) => ({ id: idOf(one), class: one.class, detector: one.detector, ...(one.note === undefined ? {} : { note: one.note }) }))
}

export function citeArguments(reasons: readonly Argument[]): { readonly text: string; readonly evidence: CitedEvidence[] }[] {
  return reasons.map(({ text, evidence }) => ({ text, evidence: cite(evidence) }))
}

function idOf(evidence: Evidence): string {
  const repository = evidence.repository === undefined ? '' : `${evidence.repository}/`
  return isFileEvidence(evidence)
    ? `${repository}${evidence.file}:${evidence.line}`
    : `${repository}${evidence.record.source} ${evidence.record.id}`
}

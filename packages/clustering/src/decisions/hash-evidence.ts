import { compareText, isFileEvidence, type Argument, type Evidence, type Proposal } from '@coppice/model'
import { DECISIONS } from './decisions-detector.ts'

/**
 * Hash of what a proposal rests on: its subjects, and the reasons for and against it with the files and sources behind them. Lines, dates and
 * confidence are left out, as they move without anything having changed; so is what people decided, or recording a trial would put the approval that
 * led to it back to review. 16 hexadecimal digits (FNV-1a, 64 bits): it notices changes, and proves nothing.
 */
export function hashEvidence(proposal: Proposal): string {
  const content = {
    kind: proposal.kind,
    subjects: [...proposal.subjects].sort(compareText),
    survivor: proposal.kind === 'merge-services' ? proposal.host : 'keep' in proposal ? proposal.keep : undefined,
    for: describe(proposal.evidenceFor),
    // What blocks on a lower rung only speaks against on a higher one.
    against: describe([...proposal.evidenceAgainst, ...proposal.blockers]),
  }
  return hash(JSON.stringify(content))
}

function describe(reasons: readonly Argument[]): string[] {
  const own = reasons.filter((reason) => reason.evidence.length === 0 || reason.evidence.some((item) => item.detector !== DECISIONS))
  return [
    ...new Set(own.map((reason) => JSON.stringify([reason.signal, reason.nodes.toSorted(compareText), placesOf(reason.evidence)]))),
  ].sort(compareText)
}

function placesOf(evidence: readonly Evidence[]): string[] {
  const places = evidence.flatMap((item) => {
    if (item.detector === DECISIONS) return []
    return `${item.repository ?? ''}/${isFileEvidence(item) ? item.file : item.record.source}`
  })
  return [...new Set(places)].sort(compareText)
}

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

function hash(text: string): string {
  let value = OFFSET
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME)
  return value.toString(16).padStart(16, '0')
}

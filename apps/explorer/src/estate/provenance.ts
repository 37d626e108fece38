import { isFileEvidence, type Analysis } from '@coppice/model'
import { date, figure } from './words.ts'

/** Where a printed page comes from: the run, the newest commit it saw, and its date. The same document has the same words, on any machine. */
export function provenanceOf(analysis: Analysis): string {
  const { inventory } = analysis
  const { repositories } = inventory.coverage.history
  const commit = newestCommit(analysis)
  return [
    inventory.asOf === undefined ? inventory.name : `${inventory.name}, as of ${date(inventory.asOf)}`,
    `run ${runOf(JSON.stringify(analysis))}`,
    ...(commit === undefined ? [] : [`commit ${commit}${repositories > 1 ? `, newest of ${figure(repositories)} repositories` : ''}`]),
  ].join(' · ')
}

const SHORT = 7

/** The last change of all, if a version history told it. */
function newestCommit({ inventory }: Analysis): string | undefined {
  let newest: { readonly day: string; readonly id: string } | undefined
  for (const node of inventory.nodes) {
    if (node.kind !== 'service' || !node.history) continue
    const { lastChange, evidence } = node.history
    if (newest && lastChange <= newest.day) continue
    const [id] = evidence.flatMap((item) => (isFileEvidence(item) || item.record.source !== 'git' ? [] : [item.record.id]))
    if (id !== undefined) newest = { day: lastChange, id: id.slice(0, SHORT) }
  }
  return newest?.id
}

/** FNV-1a of 32 bits: tells two documents apart, nothing more. */
function runOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

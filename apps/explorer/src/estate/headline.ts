import type { Analysis } from '@coppice/model'
import { agree, count, inWords } from './words.ts'

/** The finding of the whole analysis in one sentence. */
export function toHeadline({ figures, proposals, inventory }: Analysis): string {
  const open = proposals.filter((proposal) => proposal.blockers.length === 0)
  const candidates = open.filter((proposal) => proposal.kind === 'retire-service' && proposal.rung !== 'R0').length
  const suspects = open.filter((proposal) => proposal.kind === 'retire-service' && proposal.rung === 'R0').length
  const merged = figures.mergedServices
  const sets = open.filter((proposal) => proposal.kind === 'merge-services').length
  const overlaps = open.filter((proposal) => proposal.kind === 'consolidate-saas').length
  const services = count(figures.services, 'service')
  const parts = [
    ...(candidates > 0 ? [`${inWords(candidates)} ${agree(candidates, 'is a candidate', 'are candidates')} for retirement`] : []),
    ...(candidates === 0 && suspects > 0 ? [`${inWords(suspects)} ${agree(suspects, 'is', 'are')} suspected to be dead`] : []),
    ...(sets > 0 ? [`${inWords(merged)} could become ${inWords(sets)}`] : []),
  ]
  if (parts.length === 0 && overlaps === 0) return `${inventory.name} runs ${services}, and each has a reason to stay`
  if (parts.length === 0) return `Every one of ${services} has a reason to stay; ${purposes(overlaps)}`
  const sentence = `Of ${services}, ${parts.join(' and ')}`
  return overlaps > 0 ? `${sentence}; ${purposes(overlaps)}` : sentence
}

function purposes(overlaps: number): string {
  return `${inWords(overlaps)} ${agree(overlaps, 'purpose is', 'purposes are')} served by rival products`
}

import type { Proposal, Rung } from '@coppice/model'
import { percent } from '../words.ts'

/** What the steps of the ladder mean, for a reader who has never heard of them. */
const RUNGS: Readonly<Record<Rung, string>> = {
  R0: 'Suspected: R0, the lowest of four steps. One kind of sign only, or a silence that something may explain. It is a question to ask; nothing is to be switched off on the strength of it.',
  R1: 'Candidate: R1, the second of four steps (R0 suspected, R1 candidate, R2 probable, R3 confirmed). At least two independent kinds of sign in the files agree. Files alone never lead further; no traffic was measured and no owner asked yet.',
  R2: 'Probable: R2, the third of four steps. No request was measured for long enough, or whoever answers for it says that it is not needed.',
  R3: 'Confirmed: R3, the last of four steps. It was switched off on trial, and nobody missed it.',
}

/** How sure a proposal is, in words and as a figure whose meaning is said. */
export function toCertainty(proposal: Proposal): string[] {
  const { confidence } = proposal
  const proved = PROVED[proposal.kind]
  const share =
    proved === undefined
      ? `${percent(confidence)}: an estimate, which nobody has counted on known cases.`
      : `${percent(confidence)}: of 100 verdicts with this figure about ${Math.round(confidence * 100)} should prove right${proved}. So it was counted on generated organisations whose truth is known; real ones are less tidy.`
  return [
    ...(proposal.kind === 'retire-service' ? [RUNGS[proposal.rung]] : []),
    `${share} ${inWords(confidence)}`,
    ...(proposal.blockers.length > 0 ? ['It is blocked: the figure says how likely it is once what is in the way is settled.'] : []),
  ]
}

/** What it is that proves right. */
const PROVED: Readonly<Partial<Record<Proposal['kind'], string>>> = {
  'retire-service': ', in that nobody misses what is gone',
  'merge-services': ', in that those who know the services would make them one',
}

function inWords(confidence: number): string {
  if (confidence >= 0.9) return 'That is sure enough to spend a day on proving it, and too little to act without.'
  if (confidence >= 0.6) return 'That is more likely than not, and needs a look before anybody acts.'
  if (confidence >= 0.5) return 'That is little better than even: enough to ask, not to act.'
  return 'That is a question rather than an answer.'
}

/** What follows once the next piece of evidence is there. */
export function thenOf(proposal: Proposal): string[] {
  switch (proposal.kind) {
    case 'retire-service':
      return [AFTER[proposal.rung]]
    case 'merge-services':
      return [
        'Then write down what was decided (coppice decide approve, or reject). If it is approved, move one service at a time, and point its callers to the new place before it goes.',
      ]
    case 'consolidate-saas':
      return ['Then, if it pays: move the services over one by one, and give notice before the contract renews.']
    default:
      return []
  }
}

const TRIAL =
  'switch it off for a month on trial, and keep its data until then; if nobody misses it, it is confirmed (R3) and can be deleted.'
const STAYS = 'If a request arrives or somebody objects, it stays: coppice decide owner-word writes that down.'

const AFTER: Readonly<Record<Rung, string>> = {
  R0: `Then, if no request arrives or its owner says that it is not needed: it becomes probable (R2), and can be switched off on trial. ${STAYS}`,
  R1: `Then, if no request arrives or its owner says that it is not needed: it becomes probable (R2). Then ${TRIAL} ${STAYS}`,
  R2: `Then ${TRIAL}`,
  R3: 'Then delete it, with its deployment and its data.',
}

import type { Rung } from '@coppice/model'
import { consumersOutside, type Candidate, type RetireContext } from './candidate.ts'
import { explainSilence } from './explain-silence.ts'
import type { Signal } from './find-signals.ts'

/**
 * The ladder. Undefined: not worth a question. R0: one class of signal, or more where something may explain the silence or too little was read.
 * R1: two independent classes from files. R2: measured silence for long enough, or the owner's word. R3: switched off on trial and not missed.
 * Files alone never lead beyond R1, and nothing leads beyond R0 while somebody in the estate needs it.
 */
export function climb(context: RetireContext, candidate: Candidate, signals: readonly Signal[]): Rung | undefined {
  const has = (wanted: Signal['class']) => signals.some((signal) => signal.class === wanted)
  if (signals.length === 0) return undefined
  if (consumersOutside(context, candidate).length > 0) return has('catalog') || has('demand') || has('word') ? 'R0' : undefined
  if (has('word')) return candidate.members.every((member) => context.useOf(member)?.demand.word?.says === 'switched-off') ? 'R3' : 'R2'
  if (has('demand')) return 'R2'
  if (!has('graph')) return has('catalog') ? 'R0' : undefined
  if (signals.length === 1) return isTelling(context, candidate) ? 'R0' : undefined
  return isReadWell(context, candidate) && explainSilence(context, candidate).length === 0 ? 'R1' : 'R0'
}

/**
 * Silence alone suspects nobody whose code we cannot read, who shares a database with others, or who may itself be the way into an
 * estate of which no other is known.
 */
function isTelling({ coverage, hasEntry, useOf }: RetireContext, { members }: Candidate): boolean {
  return hasEntry && members.every((member) => coverage.isRead(member) && useOf(member)?.dataPartners.length === 0)
}

/** Where too little was read, two silences may have one reason: that nobody looked. */
function isReadWell({ coverage, hasEntry, settings }: RetireContext, { members }: Candidate): boolean {
  return hasEntry && 1 - coverage.share <= settings.rules.retire.mostUnread && members.every((member) => coverage.isRead(member))
}

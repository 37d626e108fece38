import { groupDrafts, type Draft } from './draft.ts'
import type { Fate, LookAlikeKind, SplitKind } from './plan.ts'
import type { Random } from './random.ts'

/** Shares of services by fate; the rest is healthy. What has to come in groups takes up its share in groups. */
const SHARES: readonly (readonly [Fate, number])[] = [
  ['dead', 0.06],
  ['dead-group', 0.03],
  ['split', 0.12],
  ['duplicate', 0.03],
  ['nano', 0.02],
  ['look-alike', 0.04],
  ['yearly', 0.015],
  ['outside', 0.02],
  ['standby', 0.01],
  ['planned', 0.02],
  ['switched-off', 0.01],
]

const SPLIT_KINDS: readonly SplitKind[] = ['whole', 'whole', 'data', 'talk', 'followers']
const LOOK_ALIKE_KINDS: readonly LookAlikeKind[] = ['backends-for-frontends', 'one-template', 'close-partners']
const LANGUAGES: readonly Draft['language'][] = ['typescript', 'python', 'java']

/** Gives every service its fate, and those that share one their set, their data and what they have from each other. */
export function dealFates(services: readonly Draft[], random: Random): void {
  const shuffled = random.shuffle(services)
  const open = new Set(shuffled)
  const byRepository = groupDrafts(shuffled, (service) => service.repository)
  const takeFrom = (candidates: Iterable<Draft>): Draft | undefined => {
    for (const service of candidates) if (open.delete(service)) return service
    return undefined
  }
  for (const [fate, share] of SHARES) {
    const count = Math.round(share * services.length)
    for (let dealt = 0; dealt < count;) {
      const first = takeFrom(open)
      if (!first) return
      const members = [first]
      for (let size = sizeOf(fate, random); size > 1; size--) {
        const next = takeFrom(fate === 'duplicate' && random.chance(0.3) ? open : (byRepository.get(first.repository) ?? []))
        if (next) members.push(next)
      }
      deal(fate, members, random)
      dealt += fate === 'nano' ? 1 : members.length
    }
  }
  giveWaysIn(services)
}

function sizeOf(fate: Fate, random: Random): number {
  switch (fate) {
    case 'split':
      return random.between(3, 5)
    case 'dead-group':
      return random.between(2, 3)
    case 'duplicate':
    case 'nano':
    case 'look-alike':
      return 2
    default:
      return 1
  }
}

function deal(fate: Fate, members: readonly Draft[], random: Random): void {
  const [first, second] = members
  const isAlone = members.length === 1 && sizeOf(fate, random) > 1
  if (!first || isAlone) return
  for (const member of members) {
    member.fate = fate
    if (members.length > 1) member.set = members.map((one) => one.name)
  }
  if (fate === 'split') splitUp(first, members, random)
  if (second && fate === 'duplicate') copyWork(first, second, random)
  if (second && fate === 'nano') makeNano(first, second)
  if (second && fate === 'look-alike') makeAlike(first, second, random)
}

function splitUp(first: Draft, members: readonly Draft[], random: Random): void {
  const kind = random.pick(SPLIT_KINDS)
  for (const member of members) {
    member.kind = kind
    member.language = first.language
    if (kind !== 'talk') member.database = `${first.name}-data`
  }
}

/** Half are copies that drifted, half were built anew for somebody else. */
function copyWork(first: Draft, second: Draft, random: Random): void {
  second.subject = first.name
  second.size = first.size
  if (random.chance(0.5)) {
    second.language = first.language
    second.copyOf = { name: first.name, drifted: 0.3 }
  } else second.language = random.pick(LANGUAGES)
}

/** The first is the tiny one; whom it serves lives on as it was. */
function makeNano(nano: Draft, host: Draft): void {
  nano.size = 0
  nano.language = host.language
  host.fate = 'healthy'
  host.set = []
}

function makeAlike(first: Draft, second: Draft, random: Random): void {
  const kind = random.pick(LOOK_ALIKE_KINDS)
  for (const member of [first, second]) {
    member.kind = kind
    member.language = first.language
    if (kind === 'close-partners') member.database = `${member.name}-data`
  }
  if (kind === 'one-template') second.copyOf = { name: first.name, drifted: 0.85 }
}

/** A way in for every domain: without one nobody could say what is reached. */
function giveWaysIn(services: readonly Draft[]): void {
  for (const [, members] of groupDrafts(services, (service) => service.domain)) {
    const entry = members.find((service) => service.fate === 'healthy')
    if (entry) entry.isFrontend = true
  }
}

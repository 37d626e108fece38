import type { Rules, ServiceNode } from '@coppice/model'
import type { Pair } from './read-pairs.ts'

/** What speaks for and against one program of two services, in points. */
export interface Bond {
  readonly a: ServiceNode
  readonly b: ServiceNode
  readonly pattern: Pattern
  readonly integrators: number
  readonly disintegrators: number
}

/** Why two services are one: bound by data or common changes, a helper of the other, or doing the same work. */
export type Pattern = 'bound-together' | 'helper' | 'twins'

/** A database that more services use ties each two of them less. */
const FEW_USERS = 4

/**
 * The bond of two tied services, or undefined where nothing makes them one. Something does in three cases only. *Bound together*: a common
 * database, a habit of changing together, one that runs the code of the other, or the same partners on one contract; and one more class of tie of data,
 * change, talk, code, partners, same work; for a database that only a few services of one team use, the team is that. *Helper*: one is small, has no data of its own and nobody else needs it. *Twins*: they offer the same
 * operations or have the same code; for two generations of one thing half of that is enough. Names, technology and the owner alone never count.
 */
export function weighBond(rules: Rules['merge'], pair: Pair): Bond | undefined {
  const sameWork = doSameWork(rules, pair)
  const isSibling = pair.partners >= rules.samePartners && pair.rareCode
  const pattern = patternOf(rules, pair, sameWork, isSibling)
  if (pattern === undefined) return undefined
  const { integrators: points } = rules
  const integrators =
    (pair.dataUsers === undefined ? 0 : points.data * Math.min(1, FEW_USERS / pair.dataUsers)) +
    points.change * pair.change +
    (pair.talk ? points.talk : 0) +
    (pair.onlyPartner ? points.onlyPartner : 0) +
    (hasCode(pair) ? points.code : 0) +
    (doesEmbed(rules, pair) ? points.embeds : 0) +
    (sameWork ? points.sameWork : 0) +
    (sameWork && pair.succeeds ? points.succeeds : 0) +
    (isSibling ? points.partners : 0) +
    (pattern === 'helper' ? points.helper : 0) +
    (pair.oneTeam ? points.owner : 0) +
    (pair.everyNode ? points.everyNode : 0) +
    (pair.deployment ? points.deployment : 0)
  return { a: pair.a, b: pair.b, pattern, integrators, disintegrators: disintegratorsOf(rules, pair, pattern) }
}

/** Of two generations of one thing, half as much is enough, or one contract. */
function doSameWork(rules: Rules['merge'], { api, likeCode, succeeds, rareCode }: Pair): boolean {
  const isHalf = api >= rules.sameApi / 2
  const isHalfCode = likeCode >= rules.sameCode / 2
  if (api >= rules.sameApi || likeCode >= rules.sameCode || (isHalf && isHalfCode)) return true
  return succeeds && (isHalf || isHalfCode || rareCode)
}

/** A client for others is a package or two; more are the inside of a program. */
function doesEmbed(rules: Rules['merge'], { embeds, innerPackages }: Pair): boolean {
  return embeds || innerPackages >= rules.innerPackages
}

function hasCode({ rareCode, oneCodeBase }: Pair): boolean {
  return rareCode || oneCodeBase
}

function patternOf(rules: Rules['merge'], pair: Pair, sameWork: boolean, isSibling: boolean): Pattern | undefined {
  if (sameWork && !pair.oneCodeBase) return 'twins'
  if (pair.differentTeams) return undefined
  const hasData = pair.dataUsers !== undefined
  const embeds = doesEmbed(rules, pair)
  const isOfTeam = hasData && pair.oneTeam && pair.dataUsers <= FEW_USERS
  const classes = [hasData, pair.change >= rules.someCoChange, pair.talk, hasCode(pair), embeds, isSibling, sameWork, isOfTeam].filter(
    Boolean,
  )
  const isBound = hasData || embeds || isSibling || pair.change >= rules.muchCoChange
  if (classes.length >= 2 && isBound) return 'bound-together'
  return pair.helperLines !== undefined && pair.helperLines <= rules.helperLines ? 'helper' : undefined
}

function disintegratorsOf(rules: Rules['merge'], pair: Pair, pattern: Pattern): number {
  const { disintegrators: points } = rules
  const isTwin = pattern === 'twins'
  const runtime = isTwin ? points.twinRuntime : points.runtime
  return (
    (pair.otherRuntime ? runtime : 0) +
    (isTwin && pair.differentTeams ? points.team : 0) +
    (pair.loginZone ? points.zone : 0) +
    (pair.paymentZone ? points.payments : 0) +
    (pair.oneIsScreen ? points.screen : 0) +
    (pair.clientsOfTheirOwn ? points.client : 0) +
    (pair.changesApart && !isTwin && !pair.oneCodeBase ? points.rollout : 0) +
    (pair.scaleApart ? points.scale : 0) +
    (pair.neverMeet ? points.place : 0)
  )
}

export function marginOf(bond: Bond): number {
  return bond.integrators - bond.disintegrators
}

import { compareText, type InventoryNode, type NodeId, type Outcome, type Unresolved } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { findConsumers } from '../use/find-consumers.ts'
import { usersOf } from '../use/users-of.ts'
import { longDate } from '../wording/dates.ts'
import { agree, listNames, namesOf } from '../wording/words.ts'
import type { DecisionCase } from './decide-proposals.ts'
import { kindOfProposal } from './resolve-decisions.ts'

/** What the estate shows of something that was approved: whether what was to go is gone, who still calls it, and whether the saving was booked. */
export function findOutcome({ estate, decision, nodes, survivor }: Omit<DecisionCase, 'proposal'>): Outcome {
  const kind = kindOfProposal(decision.proposal)
  const leaving = nodes.filter((id) => id !== survivor)
  const isChecked =
    kind !== 'group-behind-gateway' &&
    kind !== 'unify-entity' &&
    leaving.length > 0 &&
    (kind === 'retire-service' || kind === 'cancel-saas' || survivor !== undefined)
  const { realised, booked } = decision.verdict === 'approve' ? decision : {}
  const common = booked === undefined ? {} : { booked }
  if (!isChecked) return { state: 'unknown', gone: [], left: [], stillCalledBy: [], ...common, text: 'No file shows whether it is done.' }
  const gone = leaving.filter((id) => !isThere(estate, id))
  const left = leaving.filter((id) => isThere(estate, id))
  const inside = new Set(nodes)
  const callers = left.flatMap((id) => consumersOf(estate, id)).filter((id) => !inside.has(id))
  const references = gone.flatMap((id) => referencesTo(estate, id))
  const stillCalledBy = [...new Set([...callers, ...references.flatMap((one) => one.from ?? [])])].sort(compareText)
  // Where nothing of it was ever seen, it may be misspelt: only what somebody decided on with its evidence is known to have been there.
  const wasThere = gone.length < leaving.length || decision.evidence !== undefined || realised !== undefined
  const state =
    left.length === 0 ? (wasThere ? 'realised' : 'unknown') : realised === undefined ? (gone.length > 0 ? 'partly' : 'open') : 'back'
  const sentence = toSentence({ estate, gone, left, stillCalledBy, state, realised })
  const money =
    state === 'realised' ? (booked === undefined ? ' Its saving is not booked.' : ` Its saving was booked on ${longDate(booked)}.`) : ''
  return { state, gone, left, stillCalledBy, ...common, text: `${sentence}${money}` }
}

interface Finding {
  readonly estate: Estate
  readonly gone: readonly NodeId[]
  readonly left: readonly NodeId[]
  readonly stillCalledBy: readonly NodeId[]
  readonly state: Outcome['state']
  readonly realised: string | undefined
}

function toSentence({ estate, gone, left, stillCalledBy, state, realised }: Finding): string {
  const callers = stillCalledBy.length > 0 ? `, still called by ${listNames(namesOf(estate, stillCalledBy))}` : ''
  const leftOver = `${listNames(namesOf(estate, left))} ${agree(left.length, 'is', 'are')}`
  switch (state) {
    case 'realised':
      return `${listNames(namesOf(estate, gone))} ${agree(gone.length, 'is', 'are')} gone${callers}.`
    case 'partly':
      return `${listNames(namesOf(estate, gone))} ${agree(gone.length, 'is', 'are')} gone; ${leftOver} still there${callers}.`
    case 'back':
      return `${leftOver} back again, although it was done on ${longDate(realised ?? '')}${callers}.`
    case 'open':
      return `${leftOver} still there${callers}.`
    case 'unknown':
      return 'No file shows whether it is done.'
  }
}

/** What only an overlay or example holds still is not running. */
function isThere(estate: Estate, id: NodeId): boolean {
  const node = estate.node(id)
  return node !== undefined && node.optional !== true
}

function consumersOf(estate: Estate, id: NodeId): NodeId[] {
  const node: InventoryNode | undefined = estate.node(id)
  if (node?.kind === 'service') return findConsumers(estate, node).map((consumer) => consumer.id)
  return node?.kind === 'saas' ? usersOf(estate, id) : []
}

/** References that nothing answers any more, and that name what is gone as their host: `http://cart:8080/items`. */
function referencesTo(estate: Estate, id: NodeId): Unresolved[] {
  const name = id
    .slice(id.lastIndexOf('/') + 1)
    .replace(/^[a-z]+:/, '')
    .toLowerCase()
  const isIt = new RegExp(`(?:^|[/@"'\\s])${name.replace(/[^a-z0-9]/g, '\\$&')}(?:[.:/"'\\s]|$)`)
  return estate.inventory.unresolved.filter(({ reference }) => isIt.test(reference.toLowerCase()))
}

import { z } from 'zod'
import { Amount } from './records.ts'
import { NodeId } from './ids.ts'

/** What the records come to, once they are put together: money, contracts, data. */

/** What is paid in a year for some things; one for each currency, as nothing is converted. */
export const YearlyCost = Amount.extend({ kind: z.enum(['run', 'licence', 'people']) })
export type YearlyCost = z.infer<typeof YearlyCost>

/** What a proposal saves, when that can start, what has to be paid first, and how sure it is. */
export const Saving = z.object({
  proposal: z.string(),
  /** In a year, once it is done: what is not paid any more. */
  yearly: Amount,
  /** Its share of something common, in a year: the others bear it until that is made smaller, so that it is in no sum. */
  shared: Amount.optional(),
  /** Where it comes from, a sentence for each part. */
  from: z.array(z.string()),
  /** ISO date before which nothing is saved: the end of a contract. Absent where none is known. */
  earliest: z.string().optional(),
  /** ISO date by which somebody has to act for that. */
  actBy: z.string().optional(),
  /** Paid once: termination, what is left of a minimum commitment, both systems running side by side, the work of moving. */
  first: z.array(
    z.object({ kind: z.enum(['termination', 'commitment', 'dual-running', 'work']), amount: Amount.optional(), text: z.string() }),
  ),
  /** What may make it less, or later. */
  uncertain: z.array(z.string()),
  /** Whether it counts in the target: what is blocked or only suspected does not. */
  counted: z.boolean(),
})
export type Saving = z.infer<typeof Saving>

/** Whether a record tells a cost of what goes alone. Else only its share of something common is known, and a saving of 0 would be a claim that nobody made. */
export function hasOwnCost({ yearly, shared }: Saving): boolean {
  return yearly.high > 0 || shared === undefined
}

export const CostStep = z.object({
  /** `now`, `after`, or the kind of proposal that makes the difference. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(['total', 'saving', 'possible']),
  amount: Amount,
  proposals: z.array(z.string()),
})
export type CostStep = z.infer<typeof CostStep>

/** Costs of the whole estate. Absent amounts are unknown. */
export const Costs = z.object({
  yearly: z.array(YearlyCost),
  /** Services and products whose cost is known in part at least, and those of which nothing is known. */
  known: z.int().nonnegative(),
  unknown: z.array(NodeId),
  /** From what is paid now to what would be paid if all that counts were done; one walk for each currency. */
  waterfall: z.array(z.object({ currency: z.string(), steps: z.array(CostStep) })),
  savings: z.array(Saving),
})
export type Costs = z.infer<typeof Costs>

/** Of an analysis that was made before anybody looked. */
export const NO_COSTS: Costs = { yearly: [], known: 0, unknown: [], waterfall: [], savings: [] }

/** A rented product as contracts, code, logins and invoices know it, and where they disagree. */
export const Subscription = z.object({
  node: NodeId,
  contracts: z.int().nonnegative(),
  /** Services whose code or manifests use it. */
  services: z.int().nonnegative(),
  /** People who logged in within the window; absent where no login record has it. */
  active: z.int().nonnegative().optional(),
  seats: z.int().nonnegative().optional(),
  yearly: z.array(Amount),
  lastUse: z.string().optional(),
  renewal: z.string().optional(),
  noticeBy: z.string().optional(),
  owner: z.string().optional(),
  gaps: z.array(
    z.enum([
      'contract-without-code',
      'code-without-contract',
      'contract-without-logins',
      'spend-unseen-by-sso',
      'unused-seats',
      'renewal-unknown',
    ]),
  ),
})
export type Subscription = z.infer<typeof Subscription>

/** Who holds an entity, and where its truth may be. */
export const EntityMap = z.object({
  entity: NodeId,
  holders: z.array(
    z.object({
      system: NodeId,
      /** `record`: the truth is, or may be, here; `copy`: it takes it from elsewhere; `assumed`: a product for such data, nobody looked. */
      as: z.enum(['record', 'copy', 'assumed']),
      because: z.string(),
    }),
  ),
  /** Systems that may each claim the truth; more than one is a rivalry. */
  records: z.array(NodeId),
  /** Systems that ask those for it. */
  consumers: z.array(NodeId),
})
export type EntityMap = z.infer<typeof EntityMap>

/** What somebody outside sets off: the way in, and all systems that calls and messages lead to from there. */
export const Journey = z.object({
  entry: NodeId,
  /** At most the 1,000 nearest. */
  systems: z.array(NodeId),
  /** How many systems there are in all, where the list stops before. */
  touched: z.int().positive().optional(),
  entities: z.array(NodeId),
})
export type Journey = z.infer<typeof Journey>

/** How far data is scattered. Lower is better. */
export const Fragmentation = z.object({
  /** Mean number of systems of record an entity has; absent where no entity is known. */
  recordsPerEntity: z.number().optional(),
  /** Mean number of services and rented products that one journey touches; absent where no way in is known. */
  systemsPerJourney: z.number().optional(),
  /** Entities with more than one system of record. */
  rivalries: z.int().nonnegative(),
})
export type Fragmentation = z.infer<typeof Fragmentation>

export const DataMap = z.object({
  entities: z.array(EntityMap),
  journeys: z.array(Journey),
  /** Now, and if every proposal that nothing blocks were carried out. */
  fragmentation: z.object({ now: Fragmentation, after: Fragmentation }),
})
export type DataMap = z.infer<typeof DataMap>

/** Of an analysis that was made before anybody looked. */
export const NO_DATA_MAP: DataMap = { entities: [], journeys: [], fragmentation: { now: { rivalries: 0 }, after: { rivalries: 0 } } }

import { z } from 'zod'
import { Evidence } from './evidence.ts'
import { NodeId, TechnologyId } from './ids.ts'

/** What records say of services and rented products: what they cost, who uses them, what was seen to happen. What no record says is absent, never 0. */

/** ISO dates between which something was looked at. */
export const Window = z.object({ from: z.string(), until: z.string() })
export type Window = z.infer<typeof Window>

/** Money within bounds; equal where it is known exactly. */
export const Amount = z.object({
  low: z.number(),
  high: z.number(),
  /** ISO 4217, upper case. */
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Amount = z.infer<typeof Amount>

/** Something that is paid for a service or product. */
export const Cost = Amount.extend({
  /** `run`: machines and what they use; `licence`: a contract; `people`: those who keep it; `one-off`: paid once. */
  kind: z.enum(['run', 'licence', 'people', 'one-off']),
  /** What the amount pays for: a year, whatever period the record has, or once. */
  period: z.enum(['year', 'once']),
  /** `billed`: an invoice says so; `contracted`: a contract; `shared`: its share of something common, by `rule`; `estimated`: a person's word. */
  basis: z.enum(['billed', 'contracted', 'shared', 'estimated']),
  /** How a shared cost was spread, in words. */
  rule: z.string().optional(),
  /** The record it comes from, by the name of its file. */
  source: z.string(),
  /** The time for which records of it were read; an amount for a year is scaled up from it. */
  window: Window.optional(),
  evidence: z.array(Evidence).min(1),
})
export type Cost = z.infer<typeof Cost>

/** What was agreed with a vendor. */
export const Contract = z.object({
  /** As written in the record. */
  vendor: z.string(),
  product: z.string().optional(),
  /** Through whom it was bought, where that is another. */
  reseller: z.string().optional(),
  annualCost: Amount.optional(),
  seats: z.int().nonnegative().optional(),
  /** ISO date on which it renews or ends. */
  renewal: z.string().optional(),
  noticeDays: z.int().nonnegative().optional(),
  /** ISO date by which notice has to be given: the renewal less the notice. */
  noticeBy: z.string().optional(),
  minimumCommitment: Amount.optional(),
  terminationCost: Amount.optional(),
  /** Who answers for it: a team or function; a mail address is left out unless asked for. */
  owner: z.string().optional(),
  evidence: z.array(Evidence).min(1),
})
export type Contract = z.infer<typeof Contract>

/** People who log in, counted and never named. */
export const Users = z.object({
  /** Distinct people who logged in within the window. */
  active: z.int().nonnegative().optional(),
  /** People who may log in, or who have a licence. */
  assigned: z.int().nonnegative().optional(),
  /** ISO date of the last login; absent where there was none, or nobody says when. */
  lastUse: z.string().optional(),
  window: Window,
  /** Mail addresses, only where they were asked for. */
  accounts: z.array(z.string()).optional(),
  evidence: z.array(Evidence).min(1),
})
export type Users = z.infer<typeof Users>

/** How a dependency stands against what was seen to happen. Never observed within a window is not the same as dead. */
export const Observation = z.object({
  state: z.enum(['confirmed', 'observed-only', 'not-observed']),
  /** Requests or messages that were counted, without health checks and tests. */
  requests: z.int().nonnegative(),
  /** Health checks, probes and synthetic tests, counted apart: they keep nothing alive. */
  synthetic: z.int().nonnegative(),
  window: Window,
  evidence: z.array(Evidence).min(1),
})
export type Observation = z.infer<typeof Observation>

/** What went wrong and what was rolled out, counted within a window. */
export const Operations = z.object({
  incidents: z.int().nonnegative().optional(),
  deploys: z.int().nonnegative().optional(),
  window: Window,
  evidence: z.array(Evidence).min(1),
})
export type Operations = z.infer<typeof Operations>

/** Who is left of those who worked on a service lately. */
export const Authors = z.object({
  /** People who worked on it within the window: counted, never named. */
  recent: z.int().nonnegative(),
  /** Those of them who left. */
  gone: z.int().nonnegative(),
  /** `directory`: a record of people says who left; `silence`: nobody knows, but they have changed nothing anywhere for a year. */
  basis: z.enum(['directory', 'silence']),
  window: Window,
  evidence: z.array(Evidence).min(1),
})
export type Authors = z.infer<typeof Authors>

/** A version of a technology in use, and until when somebody mends it. */
export const Support = z.object({
  technology: TechnologyId,
  name: z.string(),
  /** As written: `18.19.0`, `3.9-slim`. */
  version: z.string(),
  /** Release line in the table of dates; absent where the table does not have it. */
  cycle: z.string().optional(),
  /** ISO date on which support ends or ended. */
  ends: z.string().optional(),
  evidence: z.array(Evidence).min(1),
})
export type Support = z.infer<typeof Support>

/** What is known of an entity at the system that holds it; of `holds` edges. */
export const Holding = z.object({
  /** A model in code, a table in a schema, a contract, what such a product is for, or a person's word. */
  by: z.enum(['model', 'table', 'contract', 'assumed', 'said']),
  /** Names it bears there, as written: `Customer`, `crm_contacts`. */
  names: z.array(z.string()),
  /** Fields or columns, where they were read. */
  fields: z.int().nonnegative().optional(),
  /** Rows or documents, where somebody counted. */
  records: z.int().nonnegative().optional(),
  /** A person or catalog says whether the truth is here. */
  systemOfRecord: z.boolean().optional(),
})
export type Holding = z.infer<typeof Holding>

/** One file of records: what was made of it, so that a wrong reading can be seen and corrected. */
export const RecordFile = z.object({
  /** Id of the source that read it. */
  source: z.string(),
  file: z.string(),
  rows: z.int().nonnegative(),
  used: z.int().nonnegative(),
  /** Each with a diagnostic. */
  bad: z.int().nonnegative(),
  /** Which column was taken for what. */
  mapping: z.array(z.object({ field: z.string(), column: z.string(), by: z.enum(['alias', 'configuration']) })),
  /** Columns that nothing was made of. */
  unusedColumns: z.array(z.string()),
  window: Window.optional(),
})
export type RecordFile = z.infer<typeof RecordFile>

/** A name in a record that names no service or product for sure, and what it may be. */
export const NameMatch = z.object({
  /** As written. */
  written: z.string(),
  state: z.enum(['matched', 'decided', 'doubtful', 'unmatched']),
  node: NodeId.optional(),
  /** Why, in words. */
  because: z.string(),
  /** What it may be, where that is in doubt. */
  candidates: z.array(NodeId),
  evidence: z.array(Evidence),
})
export type NameMatch = z.infer<typeof NameMatch>

/** Records that were joined to the graph, and how their names were read. */
export const Records = z.object({ files: z.array(RecordFile), vendors: z.array(NameMatch), services: z.array(NameMatch) })
export type Records = z.infer<typeof Records>

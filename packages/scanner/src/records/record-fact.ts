import type { Amount, Cost, Window } from '@coppice/model'

/** Where a fact was read: a row or span of a file of records. */
export interface RecordPlace {
  readonly file: string
  /** `row 4`, `span 00f067aa0ba902b7`. */
  readonly id: string
}

/** Something paid for: a product of a vendor, or machines that serve somebody. */
export interface Bill {
  readonly kind: 'bill'
  readonly vendor: string
  readonly product: string | undefined
  /** Service that it is tagged with. */
  readonly service: string | undefined
  /** Name of the machine, cluster or server. */
  readonly resource: string | undefined
  /** What it is for, as the record has it: `Compute`, `Databases`. */
  readonly category: string | undefined
  readonly amount: Amount
  readonly costKind: Cost['kind']
  readonly basis: 'billed' | 'estimated'
  /** The time that it pays for; absent where the amount is one for a year. */
  readonly window: Window | undefined
  readonly isOnce: boolean
  readonly at: RecordPlace
}

export interface ContractRecord {
  readonly kind: 'contract'
  readonly vendor: string
  readonly product: string | undefined
  readonly annualCost: Amount | undefined
  readonly oneOff: Amount | undefined
  readonly seats: number | undefined
  readonly renewal: string | undefined
  readonly noticeDays: number | undefined
  readonly minimumCommitment: Amount | undefined
  readonly terminationCost: Amount | undefined
  readonly owner: string | undefined
  /** What it is for, as the record has it. */
  readonly category: string | undefined
  readonly at: RecordPlace
}

/** People of one product, added up; who they are stays in the source unless it was asked for. */
export interface Logins {
  readonly kind: 'logins'
  readonly product: string
  readonly active: number | undefined
  readonly assigned: number | undefined
  readonly lastUse: string | undefined
  readonly window: Window
  readonly accounts: readonly string[] | undefined
  readonly at: RecordPlace
}

/** Somebody who works, or worked, here. Never leaves the scanner. */
export interface PersonRecord {
  readonly kind: 'person'
  readonly mail: string
  readonly hasLeft: boolean
  readonly at: RecordPlace
}

export interface Peer {
  readonly name: string
  readonly kind: 'service' | 'datastore' | 'channel' | 'host'
  /** What a host or server is, where the record says so: `postgresql`. */
  readonly system?: string | undefined
}

/** Requests from one to another that were counted, or into one from nobody known. */
export interface Traffic {
  readonly kind: 'traffic'
  readonly from: string | undefined
  readonly to: Peer
  readonly protocol: string | undefined
  readonly requests: number
  readonly synthetic: number
  readonly window: Window
  /** Both ends reported it, or one end alone: the same requests may be counted by both, so the two are never added. */
  readonly by: 'both-ends' | 'one-end'
  readonly at: RecordPlace
}

/** A service of which we know that its requests were counted: then none is zero, and not unknown. */
export interface Watched {
  readonly kind: 'watched'
  readonly service: string
  /** Whether calls into it would have been seen. */
  readonly seesIncoming: boolean
  /** Whether the calls it makes would have been seen. */
  readonly seesOutgoing: boolean
  readonly window: Window
  readonly at: RecordPlace
}

/** An application as a register of applications has it. */
export interface ApplicationRecord {
  readonly kind: 'application'
  readonly name: string
  readonly vendor: string | undefined
  readonly lifecycle: string | undefined
  readonly criticality: string | undefined
  readonly owner: string | undefined
  readonly domain: string | undefined
  readonly capability: string | undefined
  readonly users: number | undefined
  readonly annualCost: Amount | undefined
  readonly successor: string | undefined
  readonly at: RecordPlace
}

export interface OperationsRecord {
  readonly kind: 'operations'
  readonly service: string
  readonly incidents: number | undefined
  readonly deploys: number | undefined
  readonly window: Window
  readonly at: RecordPlace
}

/** A package or runtime that a bill of materials lists for something. */
export interface ComponentRecord {
  readonly kind: 'component'
  readonly of: string
  readonly purl: string | undefined
  readonly name: string
  readonly version: string | undefined
  readonly at: RecordPlace
}

/** What is held where, and how much of it. */
export interface HoldingRecord {
  readonly kind: 'holding'
  readonly system: string
  readonly entity: string
  readonly records: number | undefined
  readonly systemOfRecord: boolean | undefined
  readonly at: RecordPlace
}

export type RecordFact =
  Bill | ContractRecord | Logins | PersonRecord | Traffic | Watched | ApplicationRecord | OperationsRecord | ComponentRecord | HoldingRecord

/** A fact, and which source read it. */
export interface SourcedFact {
  readonly source: string
  readonly fact: RecordFact
}

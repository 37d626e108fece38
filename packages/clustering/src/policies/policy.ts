import type { Breach, Policies, PolicyId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

export interface PolicyContext {
  readonly estate: Estate
  readonly budget: NonNullable<Policies['budget']>
  /** Services that were approved for retirement, by id. */
  readonly retiring: ReadonlySet<string>
}

/** Something that must not get worse. Finds every breach; what was there before is for the baseline to say. */
export interface Policy {
  readonly id: PolicyId
  readonly title: string
  readonly help: string
  readonly find: (context: PolicyContext) => readonly Breach[]
}

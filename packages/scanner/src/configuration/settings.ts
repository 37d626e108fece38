import type { Diagnostic } from '@coppice/model'
import type { Configuration } from './configuration.ts'
import type { Decision } from './decision.ts'

type Section = 'exclude' | 'join' | 'split' | 'alias' | 'classify' | 'records' | 'vendors' | 'sharedCosts' | 'entities'
type EntryOf<S extends Section> = NonNullable<Configuration[S]>[number]

/** An entry of the configuration, and where it stands. */
export interface Placed<S extends Section> {
  readonly entry: EntryOf<S>
  readonly place: Place<S>
}

/** Where an entry stands; of one that names a file, also from where that is looked for. */
type Place<S extends Section> = Omit<Decision, 'note'> & (S extends 'records' ? RecordsPlace : unknown)

interface RecordsPlace {
  /** Absolute. */
  readonly directory: string
  /** Whether the user gave the configuration by hand: one that lies in a scanned folder may not name files outside. */
  readonly isTrusted: boolean
}

/** All that was decided by hand, of one file or several, in the order in which it holds. */
export interface Settings {
  readonly name: string | undefined
  readonly exclude: readonly Placed<'exclude'>[]
  readonly join: readonly Placed<'join'>[]
  readonly split: readonly Placed<'split'>[]
  readonly alias: readonly Placed<'alias'>[]
  readonly classify: readonly Placed<'classify'>[]
  readonly records: readonly Placed<'records'>[]
  readonly vendors: readonly Placed<'vendors'>[]
  readonly sharedCosts: readonly Placed<'sharedCosts'>[]
  readonly entities: readonly Placed<'entities'>[]
  readonly personalData: Configuration['personalData']
}

export const NO_SETTINGS: Settings = {
  name: undefined,
  exclude: [],
  join: [],
  split: [],
  alias: [],
  classify: [],
  records: [],
  vendors: [],
  sharedCosts: [],
  entities: [],
  personalData: undefined,
}

export function joinSettings(all: readonly Settings[]): Settings {
  return {
    name: all.map((one) => one.name).find((name) => name !== undefined),
    exclude: all.flatMap((one) => one.exclude),
    join: all.flatMap((one) => one.join),
    split: all.flatMap((one) => one.split),
    alias: all.flatMap((one) => one.alias),
    classify: all.flatMap((one) => one.classify),
    records: all.flatMap((one) => one.records),
    vendors: all.flatMap((one) => one.vendors),
    sharedCosts: all.flatMap((one) => one.sharedCosts),
    entities: all.flatMap((one) => one.entities),
    personalData: all.map((one) => one.personalData).find((said) => said !== undefined),
  }
}

/** The decision that an entry stands for. */
export function toDecision(place: Omit<Decision, 'note'>, what: string, reason: string | undefined): Decision {
  return { ...place, note: reason === undefined ? what : `${what}: ${reason}` }
}

/** Says what became of an entry where that is not plain to see: it matches nothing, or it took something out. */
export function toDiagnostic(place: Omit<Decision, 'note'>, severity: Diagnostic['severity'], code: string, message: string): Diagnostic {
  const { repository, file, line } = place
  return { ...(repository === '' ? {} : { repository }), file, line, severity, code, message }
}

export function toDangling(place: Omit<Decision, 'note'>, message: string): Diagnostic {
  return toDiagnostic(place, 'warning', 'dangling-configuration', message)
}

import { Configuration } from './configuration.ts'
import { readCheckedYaml, type Problem } from './read-checked-yaml.ts'
import type { Placed, Settings } from './settings.ts'

interface ConfigurationPlace {
  readonly repository: string
  readonly file: string
  /** Folder of the file, from which those that it names are looked for. */
  readonly directory?: string
  /** Whether the user gave it by hand. */
  readonly isTrusted?: boolean
}

/** The settings of one file, or everything that is wrong with it. */
export function readConfiguration(
  text: string,
  { repository, file, directory = '.', isTrusted = true }: ConfigurationPlace,
): { readonly settings: Settings } | { readonly problems: readonly Problem[] } {
  const read = readCheckedYaml(text, Configuration)
  if ('problems' in read) return read
  const {
    name,
    exclude = [],
    join = [],
    split = [],
    alias = [],
    classify = [],
    records = [],
    vendors = [],
    sharedCosts = [],
    entities = [],
  } = read.data
  const placed = <E>(section: string, entries: readonly E[]): { entry: E; place: Placed<'join'>['place'] }[] =>
    entries.map((entry, at) => ({ entry, place: { repository, file, line: read.lineOf([section, at]), detector: 'configuration' } }))
  return {
    settings: {
      name,
      exclude: placed('exclude', exclude),
      join: placed('join', join),
      split: placed('split', split),
      alias: placed('alias', alias),
      classify: placed('classify', classify),
      records: placed('records', records).map(({ entry, place }) => ({ entry, place: { ...place, directory, isTrusted } })),
      vendors: placed('vendors', vendors),
      sharedCosts: placed('sharedCosts', sharedCosts),
      entities: placed('entities', entities),
      personalData: read.data.personalData,
    },
  }
}

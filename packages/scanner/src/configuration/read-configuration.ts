import { Configuration } from './configuration.ts'
import { readCheckedYaml, type Problem } from './read-checked-yaml.ts'
import type { Placed, Settings } from './settings.ts'

/** The settings of one file, or everything that is wrong with it. */
export function readConfiguration(
  text: string,
  { repository, file }: { readonly repository: string; readonly file: string },
): { readonly settings: Settings } | { readonly problems: readonly Problem[] } {
  const read = readCheckedYaml(text, Configuration)
  if ('problems' in read) return read
  const { name, exclude = [], join = [], split = [], alias = [], classify = [] } = read.data
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
    },
  }
}

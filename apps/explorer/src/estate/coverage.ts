import type { Inventory } from '@coppice/model'
import { listed } from './words.ts'

export interface CoverageRow {
  readonly label: string
  readonly part: number
  readonly whole: number
  readonly noun: string
  /** What to do about the rest. */
  readonly reduce: string
}

/** What was read, tied and dated, each of all there is. */
export function toCoverageRows({ coverage }: Inventory): CoverageRow[] {
  const { files, references, history, languages } = coverage
  const sources = languages.reduce((sum, language) => sum + language.files, 0)
  const read = languages.reduce((sum, language) => sum + (language.read ? language.files : 0), 0)
  const unread = languages.filter((language) => !language.read && language.files > 0).map((language) => language.language)
  return [
    {
      label: 'References tied to what they mean',
      part: references.linked,
      whole: references.linked + references.unresolved,
      noun: 'references',
      reduce: 'Scan what they lead to, or ask their owners.',
    },
    {
      label: 'Source files whose calls are read',
      part: read,
      whole: sources,
      noun: 'files',
      reduce: `No detector reads calls in ${unread.length > 0 ? listed(unread, 'or') : 'any'}.`,
    },
    {
      label: 'Files read whole',
      part: files.read,
      whole: files.read + files.failed,
      noun: 'files',
      reduce: 'The notes on files say why.',
    },
    {
      label: 'Repositories with version history',
      part: history.withHistory,
      whole: history.repositories,
      noun: 'repositories',
      reduce: 'Ages there are unknown: fetch the whole history.',
    },
  ]
}

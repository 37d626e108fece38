import type { FactIndex, FileKey } from '../../facts/fact-index.ts'
import { baseNameOf, directoryOf, normaliseName } from '../../facts/paths.ts'

/** Parts of a program of which the processes of an image choose by a word: files side by side, one for each word. */
export interface Parts {
  /** Files that a process chooses. */
  readonly chosenBy: (choices: readonly string[]) => readonly FileKey[]
  /** Whether a file is one of the parts that some process chooses, or stands among them. */
  readonly isPart: (file: FileKey) => boolean
}

/** Names of folders say what lies in them; at least so many processes have to choose among their files. */
const MIN_CHOOSING = 2

/**
 * `worker functions`, `worker mails`: where the words by which processes of one image differ are names of files in folders of one name
 * (`Workers/Functions.php`, `Workers/Mails.php`), each process runs its own of them. Of several folders that have a file of that name the
 * one in which most processes find theirs is meant.
 */
export function findParts(processes: readonly (readonly string[])[], own: readonly FileKey[], index: FactIndex): Parts {
  const byName = new Map<string, { group: string; key: FileKey }[]>()
  for (const key of own) {
    const file = index.files.get(key)?.file ?? ''
    for (const name of partNames(file)) byName.set(name, [...(byName.get(name) ?? []), { group: groupNamed(file), key }])
  }
  const candidates = (choice: string): readonly { group: string; key: FileKey }[] =>
    byName.get(normaliseName(choice)) ?? byName.get(normaliseName(choice.split(':').at(-1) ?? choice)) ?? []
  const choosing = new Map<string, Set<string>>()
  for (const choices of processes) {
    const mine = new Set<string>()
    for (const choice of choices) {
      for (const { group } of candidates(choice)) {
        if (mine.has(group)) continue
        mine.add(group)
        choosing.set(group, (choosing.get(group) ?? new Set()).add(normaliseName(choice)))
      }
    }
  }
  const groupOf = (choice: string): string | undefined =>
    candidates(choice)
      .map(({ group }) => group)
      .filter((group) => (choosing.get(group)?.size ?? 0) >= MIN_CHOOSING)
      .toSorted((a, b) => (choosing.get(b)?.size ?? 0) - (choosing.get(a)?.size ?? 0) || (a < b ? -1 : 1))[0]
  const chosen = (choice: string): FileKey[] => {
    const group = groupOf(choice)
    return candidates(choice).flatMap((one) => (one.group === group ? [one.key] : []))
  }
  const groups = new Set(processes.flat().flatMap((choice) => groupOf(choice) ?? []))
  return {
    chosenBy: (choices) => [...new Set(choices.flatMap(chosen))],
    isPart: (key) => groups.has(groupNamed(index.files.get(key)?.file ?? '')),
  }
}

/** A module of Rust may be a folder of its name. */
function moduleFile(file: string): string {
  return file.replace(/\/mod\.rs$/, '.rs')
}

function groupNamed(file: string): string {
  return normaliseName(baseNameOf(directoryOf(moduleFile(file))))
}

/** `Functions.php`, `functions_worker.rb`, `FunctionsCommand.php` are called `functions`, and by their whole names. */
function partNames(file: string): ReadonlySet<string> {
  const stem = baseNameOf(moduleFile(file)).replace(/\.\w+$/, '')
  return new Set([stem, stem.replace(/[-_]?(?:command|worker|task|job|handler|consumer)$/i, '')].map(normaliseName))
}

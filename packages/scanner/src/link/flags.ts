import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { hashWord } from '../facts/outline.ts'

/** Who switches what on or off. Files that were left unread are read for an option that something depends on. */
export interface Flags {
  /** Hashes of the options that somebody may switch. */
  readonly options: ReadonlySet<number>
  /** Whether anybody in the estate switches an option, on or off. */
  readonly isSwitched: (option: string) => boolean
  /** Whether one of the files switches it on. */
  readonly isOn: (option: string, within: ReadonlySet<FileKey>) => boolean
}

export function indexFlags(index: FactIndex): Flags {
  const files = new Map<number, Set<FileKey>>()
  const add = (option: number, file: FileKey): void => void files.set(option, (files.get(option) ?? new Set()).add(file))
  for (const fact of index.of('flag')) add(hashWord(fact.name), toFileKey(fact.repository, fact.file))
  for (const [file, { flags }] of index.outlines) for (const option of flags) add(option, file)
  const known = new Map<string, boolean>()
  const isIn = (file: FileKey, option: string, isWanted: (value: boolean) => boolean): boolean =>
    index.inFile('flag', file).some((fact) => fact.name === option && isWanted(fact.value))
  const filesSwitching = (option: string): FileKey[] => [...(files.get(hashWord(option)) ?? [])]
  return {
    options: new Set(files.keys()),
    isSwitched(option) {
      const found = known.get(option) ?? filesSwitching(option).some((file) => isIn(file, option, () => true))
      known.set(option, found)
      return found
    },
    isOn: (option, within) => filesSwitching(option).some((file) => within.has(file) && isIn(file, option, (value) => value)),
  }
}

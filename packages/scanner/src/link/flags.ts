import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { hashWord } from '../facts/outline.ts'

/** Who switches what on or off. Files that were left unread are read for an option that something depends on. */
export interface Flags {
  /** Hashes of all that may be an option that somebody switches. */
  readonly words: ReadonlySet<number>
  /** Whether anybody in the estate switches an option, on or off. */
  readonly isSwitched: (option: string) => boolean
  /** Whether one of the files switches it on. */
  readonly isOn: (option: string, within: ReadonlySet<FileKey>) => boolean
}

export function indexFlags(index: FactIndex): Flags {
  const files = new Map<number, Set<FileKey>>()
  const add = (word: number, file: FileKey): void => void files.set(word, (files.get(word) ?? new Set()).add(file))
  for (const fact of index.of('flag')) add(hashWord(fact.name), toFileKey(fact.repository, fact.file))
  for (const [file, { flags }] of index.outlines) for (const word of flags) add(word, file)
  const known = new Map<string, boolean>()
  const isIn = (file: FileKey, option: string, isWanted: (value: boolean) => boolean): boolean =>
    index.inFile('flag', file).some((fact) => fact.name === option && isWanted(fact.value))
  const filesSwitching = (option: string): FileKey[] => [...(files.get(hashWord(option)) ?? [])]
  return {
    words: new Set(files.keys()),
    isSwitched(option) {
      const found = known.get(option) ?? filesSwitching(option).some((file) => isIn(file, option, () => true))
      known.set(option, found)
      return found
    },
    isOn: (option, within) => filesSwitching(option).some((file) => within.has(file) && isIn(file, option, (value) => value)),
  }
}

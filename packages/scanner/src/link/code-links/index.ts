import type { FactIndex, FileKey } from '../../facts/fact-index.ts'
import { memoize } from '../../facts/memoize.ts'
import { createPhpLinks } from './php-links.ts'
import { createPythonLinks } from './python-links.ts'
import { createRubyLinks } from './ruby-links.ts'
import { createRustLinks } from './rust-links.ts'

/** Files of the estate that a file names, in languages whose imports name classes or modules: none where nobody can tell. */
export type CodeLinks = (file: FileKey) => readonly FileKey[]

interface FollowedLanguages {
  readonly of: CodeLinks
  readonly isFollowed: (file: FileKey) => boolean
  /** Whether packages of an ecosystem are of such a language. */
  readonly isLanguageOf: (ecosystem: string) => boolean
}

/** Languages whose files are led from one to another by names. */
export function createCodeLinks(index: FactIndex): FollowedLanguages {
  const languages = new Map<string, CodeLinks>([
    ['PHP', createPhpLinks(index)],
    ['Python', createPythonLinks(index)],
    ['Ruby', createRubyLinks(index)],
    ['Rust', createRustLinks(index)],
  ])
  const linksOf = (file: FileKey): CodeLinks | undefined => languages.get(index.files.get(file)?.language ?? '')
  return {
    of: memoize((file) => linksOf(file)?.(file) ?? []),
    isFollowed: (file) => linksOf(file) !== undefined,
    isLanguageOf: (ecosystem) => ECOSYSTEMS.has(ecosystem),
  }
}

const ECOSYSTEMS: ReadonlySet<string> = new Set(['cargo', 'composer', 'gem', 'pypi'])

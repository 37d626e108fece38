import type { Fact } from '../facts/fact.ts'
import { baseNameOf, directoryOf, isWithin, normaliseName, tellingName } from '../facts/paths.ts'
import type { Directory } from './component.ts'

/** A folder that holds something which can be built or started. */
export interface SourceDirectory {
  readonly directory: Directory
  readonly builds: Fact<'image-build'>[]
  readonly packages: Fact<'package'>[]
}

/** Folders of a repository by the names they answer to. */
export interface DirectoryNames {
  /** The one folder of the repository with that name. */
  readonly exact: (repository: string, name: string) => Directory | undefined
  /**
   * The one folder of the repository with that name; with a prefix (`shop-cart` for `cart`) only if no other fits and nobody else runs under
   * the shorter name.
   */
  readonly find: (repository: string, name: string | undefined, isOthers: (name: string) => boolean) => Directory | undefined
}

export function indexDirectoryNames(entries: readonly SourceDirectory[]): DirectoryNames {
  const byName = new Map<string, Set<SourceDirectory>>()
  for (const entry of entries) {
    for (const word of new Set([tellingName(entry.directory.path), ...packageNamesOf(entry), ...entry.builds.map(nameOfBuild)])) {
      if (word === undefined || normaliseName(word) === '') continue
      const key = `${entry.directory.repository}:${normaliseName(word)}`
      byName.set(key, (byName.get(key) ?? new Set()).add(entry))
    }
  }
  const unique = (repository: string, name: string): Directory | undefined => {
    const found = [...(byName.get(`${repository}:${normaliseName(name)}`) ?? [])]
    // A client may be published under the name of the service it calls, a module under that of its main program: what has that name for its
    // folder and makes an image is the service.
    const built = found.filter(
      (entry) => entry.builds.length > 0 && normaliseName(tellingName(entry.directory.path) ?? '') === normaliseName(name),
    )
    const [whole, program] = [found, built].map((entries) => outermost(entries.map(({ directory }) => directory)))
    return whole && !(whole.path === '.' && program) ? whole : program
  }
  return {
    exact: unique,
    find: (repository, name, isOthers) => {
      if (name === undefined) return undefined
      const exact = unique(repository, name)
      if (exact) return exact
      // `shop-reviews-v2` is a version of what lies in `reviews`.
      const words = name.replace(/-v\d+$/, '').split(/[-_.]/)
      for (let from = words.join('-') === name.replace(/[_.]/g, '-') ? 1 : 0; from < words.length; from++) {
        const rest = words.slice(from).join('-')
        const found = normaliseName(rest).length > 2 && !isOthers(rest) ? unique(repository, rest) : undefined
        if (found) return found
      }
      // `till-web` runs `till`, unless that is somebody else.
      const [rest] = KIND.exec(name) === null ? [] : [name.replace(KIND, '')]
      return rest !== undefined && normaliseName(rest).length > 2 && !isOthers(rest) ? unique(repository, rest) : undefined
    },
  }
}

/** What a name says of the kind of a program, behind its name. */
const KIND = /[-_.](?:api|app|backend|deployment|frontend|server|service|svc|ui|web)$/i

/** What the file of an image calls it: `Dockerfile.till`, `till.Dockerfile` or `docker/till/Dockerfile`. */
function nameOfBuild({ file }: Fact<'image-build'>): string | undefined {
  const word = baseNameOf(file).replace(/^dockerfile\.?|\.?dockerfile$/gi, '')
  return word === '' ? tellingName(directoryOf(file)) : word
}

function packageNamesOf(entry: SourceDirectory): (string | undefined)[] {
  return entry.packages.flatMap((fact) => [
    fact.name?.split(/[/:]/).at(-1),
    // Programs of a crate bear names of their own.
    ...(fact.ecosystem === 'cargo' ? Object.keys(fact.scripts) : []),
  ])
}

/** Of folders inside each other the outermost; undefined where several stand side by side. */
function outermost(directories: readonly Directory[]): Directory | undefined {
  const [first] = directories.toSorted((a, b) => a.path.length - b.path.length)
  return first && directories.every((directory) => isWithin(directory.path, first.path)) ? first : undefined
}

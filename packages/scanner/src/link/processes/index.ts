import { codePlaces } from '@coppice/catalog'
import type { FactIndex, FileKey } from '../../facts/fact-index.ts'
import { toDirectoryKey, type Component } from '../../identity/component.ts'
import type { createCodeLinks } from '../code-links/index.ts'
import { technologyOfClient } from '../technology-of-client.ts'
import { memoize } from '../../facts/memoize.ts'
import { findParts, type Parts } from './parts.ts'
import { startOf, type Start } from './start.ts'

/** What each of several processes of one image runs of the code that they share. */
export interface Processes {
  /** What a component runs; undefined where nothing tells it apart from its neighbours. */
  readonly runBy: (component: Component) => Run | undefined
  /** Whether a component runs a file that the main process of its image runs too, so that what stands in it may be done by that one alone. */
  readonly isShared: (component: Component, file: FileKey) => boolean
}

interface Run {
  readonly files: readonly FileKey[]
  /** All that it runs: imports in other languages lead to no more. */
  readonly isComplete: boolean
}

type CodeKind = (typeof codePlaces)[number]['kind']
type Links = ReturnType<typeof createCodeLinks>

interface Process {
  readonly component: Component
  readonly start: Start
}

interface Family {
  readonly processes: readonly Process[]
  /** Those that answer requests: what no other process is seen to run is theirs. */
  readonly mains: readonly Process[]
  readonly own: readonly FileKey[]
  readonly parts: Parts
  readonly codeKinds: ReadonlyMap<FileKey, CodeKind>
  /** Files that lead to what a process does, of each that is not main. */
  readonly beginnings: ReadonlyMap<Process, readonly FileKey[]>
}

/**
 * Processes that share a folder run the same code, but not all of it. Frameworks say by the place of a file which kind of process runs it, commands
 * say which file or part they start, and names lead on from there:
 *
 *   beginnings of a worker ─► what they name ─► …   is the worker's
 *   all that no other process leads to, and what that names   is the main process's: the one that answers requests
 *
 * No process goes on into what only another kind of process runs: who puts a job into a queue does not do it. A process of which nothing tells
 * what it runs keeps all of it.
 */
export function createProcesses(
  index: FactIndex,
  components: readonly Component[],
  ownFiles: (component: Component) => readonly FileKey[],
  links: Links,
): Processes {
  const byDirectory = new Map<string, Component[]>()
  for (const component of components) {
    if (component.kind !== 'service') continue
    for (const directory of component.directories) {
      const key = toDirectoryKey(directory)
      byDirectory.set(key, [...(byDirectory.get(key) ?? []), component])
    }
  }
  const families = new Map<string, Family>()
  const familyOf = (component: Component): Family | undefined => {
    const key = component.directories.map(toDirectoryKey).find((one) => (byDirectory.get(one)?.length ?? 0) > 1)
    if (key === undefined) return undefined
    const family = families.get(key) ?? createFamily(byDirectory.get(key) ?? [], ownFiles, index, links)
    families.set(key, family)
    return family
  }
  const runs = memoize((process: Process): Run | undefined => {
    const family = familyOf(process.component)
    return family && filesRunBy(process, family, links, index)
  })
  const runsWhole = memoize((process: Process): ReadonlySet<FileKey> => new Set(runs(process)?.files))
  const processOf = (component: Component): Process | undefined => familyOf(component)?.processes.find((one) => one.component === component)
  return {
    runBy: (component) => {
      const process = processOf(component)
      return process && runs(process)
    },
    isShared: (component, file) => {
      const process = processOf(component)
      const mains = familyOf(component)?.mains ?? []
      return process !== undefined && !mains.includes(process) && mains.some((main) => runsWhole(main).has(file))
    },
  }
}

function createFamily(
  members: readonly Component[],
  ownFiles: (component: Component) => readonly FileKey[],
  index: FactIndex,
  links: Links,
): Family {
  const processes = members.map((component) => ({ component, start: startOf(component, ownFiles(component), index) }))
  const own = [...new Set(members.flatMap(ownFiles))]
  const code = own.filter(links.isFollowed)
  const parts = findParts(
    processes.map(({ start }) => start.choices),
    code,
    index,
  )
  const family = {
    processes,
    mains: mainsOf(processes),
    own,
    parts,
    codeKinds: new Map(own.flatMap((key) => kindOfCode(key, index))),
  }
  const others = processes.filter((process) => !family.mains.includes(process))
  return { ...family, beginnings: new Map(others.map((process) => [process, beginningsOf(process, family)])) }
}

/** Those that answer requests; of several the ones that start as the image does of itself. */
function mainsOf(processes: readonly Process[]): readonly Process[] {
  const serving = processes.filter(({ start }) => start.kind === 'web')
  const found = serving.length > 0 ? serving : processes.filter(({ component, start }) => start.kind === undefined && hasPorts(component))
  const defaults = found.filter(({ start }) => start.isDefault)
  return defaults.length > 0 ? defaults : found
}

function hasPorts(component: Component): boolean {
  return component.units.some((unit) => unit.ports.length > 0)
}

function kindOfCode(key: FileKey, index: FactIndex): [FileKey, CodeKind][] {
  const file = index.files.get(key)
  const place = codePlaces.find(({ language, path }) => language === file?.language && path.test(file.file))
  return place ? [[key, place.kind]] : []
}

/** Where what a process does begins: the parts that it chooses, the files that it is started with, what its framework hands to its kind. */
function beginningsOf({ start }: Process, family: Omit<Family, 'beginnings'>): readonly FileKey[] {
  const chosen = partsOf(start, family)
  if (chosen.length > 0 || start.entries.length > 0) return [...start.entries, ...chosen]
  // Only a process that answers requests shows what is left to the others.
  if (start.kind === undefined || family.mains.length === 0) return []
  return family.own.filter((key) => family.codeKinds.get(key) === start.kind)
}

/** One that starts like those that choose, and chooses none, runs all of them. */
function partsOf({ choices, entries }: Start, { parts, processes }: Pick<Family, 'parts' | 'processes'>): readonly FileKey[] {
  const chosen = parts.chosenBy(choices)
  if (chosen.length > 0 || entries[0] === undefined) return chosen
  return processes.flatMap(({ start }) => (start.entries[0] === entries[0] ? parts.chosenBy(start.choices) : []))
}

function filesRunBy(process: Process, family: Family, links: Links, index: FactIndex): Run | undefined {
  const { own, codeKinds, mains, beginnings } = family
  const isFollowed = (key: FileKey): boolean => links.isFollowed(key)
  if (!mains.includes(process)) {
    if (mains.length > 0 && process.start.kind === 'migration')
      return { files: own.filter((key) => isSetting(key, index) || isDatabaseClient(key, index)), isComplete: true }
    const start = beginnings.get(process) ?? []
    if (start.length === 0) return undefined
    const shared = own.filter((key) => codeKinds.get(key) === 'shared')
    const reached = follow([...start, ...shared], links, othersThan(process, family))
    const settings = own.filter((key) =>
      isFollowed(key) ? codeKinds.get(key) === 'connections' && storesIn(key, index) : isSetting(key, index),
    )
    return { files: [...new Set([...reached, ...settings])], isComplete: true }
  }
  const isOthers = othersThan(process, family)
  const theirs = new Set<FileKey>()
  for (const [other, start] of beginnings) for (const key of follow(start, links, othersThan(other, family))) theirs.add(key)
  if (theirs.size === 0) return undefined
  const mine = own.filter((key) => isFollowed(key) && !isOthers(key) && (!theirs.has(key) || codeKinds.get(key) === 'shared'))
  const reached = follow([...mine, ...process.start.entries], links, isOthers)
  return { files: [...reached, ...own.filter((key) => !isFollowed(key))], isComplete: false }
}

/** Whether a process leaves a file that another names to others: to another kind of process, or to those that choose that part. */
function othersThan(process: Process, family: Family): (file: FileKey, from?: FileKey) => boolean {
  const { codeKinds, parts, mains, processes } = family
  const isMain = mains.includes(process)
  const own = new Set([...partsOf(process.start, family), ...process.start.entries])
  const kinds = new Set(processes.filter((one) => !mains.includes(one)).map((one) => one.start.kind))
  return (file, from) => {
    if (own.has(file)) return false
    // Parts may use what lies beside them; who chooses among them does not run the others.
    if (parts.isPart(file) && !(from !== undefined && parts.isPart(from) && !process.start.entries.includes(from))) return true
    const kind = codeKinds.get(file)
    if (kind === undefined || kind === 'shared' || kind === 'connections') return false
    // A program of its own that answers requests, as of a web socket, does not answer those of the main one.
    if (kind === process.start.kind && (isMain || kind !== 'web' || process.start.entries.length === 0)) return false
    return !isMain || kinds.has(kind)
  }
}

function follow(start: readonly FileKey[], links: Links, isOthers: (file: FileKey, from: FileKey) => boolean): ReadonlySet<FileKey> {
  const reached = new Set(start)
  const queue = [...start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const next of links.of(file)) {
      if (reached.has(next) || isOthers(next, file)) continue
      reached.add(next)
      queue.push(next)
    }
  }
  return reached
}

/** What every process reads when it starts; pages and what they load are none of that. */
function isSetting(key: FileKey, index: FactIndex): boolean {
  const file = index.files.get(key)
  return file?.language === undefined && !/\.(?:html?|erb|haml|slim|twig|liquid|mustache|hbs|s?css)(?:\.|$)/.test(key)
}

function storesIn(key: FileKey, index: FactIndex): boolean {
  return index.inFile('reference', key).some((fact) => fact.relation === 'stores-in')
}

/** What migrates a database is told where it is by the same file as the program, if that does nothing else. */
function isDatabaseClient(key: FileKey, index: FactIndex): boolean {
  const references = index.inFile('reference', key)
  return (
    references.length > 0 &&
    references.every(
      (fact) => fact.relation === 'stores-in' && /database$|^object-mapper$/.test(technologyOfClient(fact.client)?.purpose ?? ''),
    )
  )
}

import type { Inventory } from '@coppice/model'
import type { CollectOptions } from './io/collect-facts.ts'
import { keepIfPossible } from './io/fact-cache.ts'
import { openKeptInventory } from './io/kept-inventory.ts'
import { runInterruptibly } from './io/run-watched.ts'
import { surveyAll, type RemoteCache } from './io/survey-all.ts'
import { loadRecords } from './io/load-records.ts'
import { peopleIn, withAuthors } from './git-history/find-authors.ts'
import { openGitHistories } from './git-history/index.ts'

export interface ScanOptions extends Omit<CollectOptions, 'shard'> {
  /** ISO date that stands for today; by default the newest commit of the input. */
  readonly asOf?: string | undefined
  /** Name of the estate; by default that of the scanned folder. */
  readonly name?: string | undefined
  /** Whether the version history is read; it is by default. */
  readonly history?: boolean | undefined
  /** A configuration file instead of those in the scanned folders; false for none at all. */
  readonly configuration?: string | false | undefined
  /** Files of records beside those of the configuration: `FILE`, or `SOURCE=FILE` where the file does not tell what it is. */
  readonly records?: readonly string[] | undefined
  /** Whether mail addresses of users are kept; by default people are counted only. */
  readonly keepsPersonalData?: boolean | undefined
  /** Where facts are kept between scans; without it nothing is kept. */
  readonly cacheDirectory?: string | undefined
  /** Where several machines keep what they know; of use only beside `cacheDirectory`. */
  readonly remoteCache?: RemoteCache | undefined
  /** Hears of what went wrong on this machine and makes no difference to the result: what could not be kept, for one. */
  readonly onNotice?: ((text: string) => void) | undefined
}

/**
 * Reads folders and files into an inventory of services and what they depend on.
 *
 *    ┌──────── what people decided ─────┬──────────────────────────┐
 *   walk ─► detect ─► facts ─► resolve identities ─► link ─► leave out ─► inventory
 *     │                                 git history ─────────────────┘        │
 *     └─ nothing changed since the last scan? ────────────────────────────────┤
 *   records ─► sources ─► facts ────────────────────────────────────────────► join
 *
 * What detects and links is only loaded when something has changed: starting it takes longer than to see that nothing has.
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<Inventory> {
  const { onProgress } = options
  onProgress?.({ stage: 'walk', done: 0, total: undefined })
  const { repositories, hosted, settings, surveys, name, notes, cache } = await surveyAll(paths, options)
  onProgress?.({ stage: 'history', done: 0, total: repositories.length })
  const histories = await openGitHistories(options.history === false ? [] : repositories, { ...options, cache })
  options.signal?.throwIfAborted()

  const names = repositories.map((repository) => repository.name)
  const inputsWith = (said: readonly unknown[]): unknown => ({
    version: cache?.version,
    options: { name, asOf: options.asOf, names, settings },
    surveys: surveys.map(({ files, diagnostics }, at) => ({ files, diagnostics, said: said[at] })),
    notes,
    hosted,
    histories: histories.standIns,
  })
  const kept =
    cache &&
    openKeptInventory(
      cache.directory,
      repositories.map(({ root }) => root),
    )
  const findSame = async (): Promise<Inventory | undefined> => {
    if (!surveys.every(({ before }) => before)) return undefined
    const found = await kept?.find(inputsWith(surveys.map(({ before }) => before?.said)))
    if (!found || surveys.every(({ before }) => before?.touched.length === 0)) return found
    const { detectors } = await import('./detectors/index.ts')
    const { sayTheSame } = await import('./io/say-the-same.ts')
    return (await sayTheSame(surveys, detectors)) ? found : undefined
  }
  const same = await findSame()
  const records = await loadRecords(settings, options.records ?? [], options)
  const withRecords = async (base: Inventory): Promise<Inventory> => {
    const { joinRecords } = await import('./records/join/join-records.ts')
    return joinRecords(base, records, settings, options.asOf)
  }
  const people = peopleIn(records.facts)
  // What was kept tells authors as far as commits do; a directory of people tells more.
  if (same) return withRecords(people.size === 0 ? same : withAuthors(same, await histories.read(), people))

  const { detectors } = await import('./detectors/index.ts')
  const { collectFacts } = await import('./io/collect-facts.ts')
  const { linkFacts } = await import('./link-facts.ts')
  const found = await collectFacts(surveys, { ...options, detectors })
  const collected = { ...found, diagnostics: [...found.diagnostics, ...notes] }
  onProgress?.({ stage: 'link', done: 0, total: undefined })
  const commits = await histories.read()
  const linked = runInterruptibly(() => linkFacts(collected, commits, { name, asOf: options.asOf, repositories: names, hosted, settings }))
  const inventory = withAuthors(linked, commits, NOBODY)
  await keepIfPossible(async () => {
    // What the links asked for is kept as well: next time it is not left unread.
    const said: unknown[] = []
    for (const surveyed of surveys) said.push(await surveyed.cache?.save(surveyed.files))
    if (kept && said.every((one) => one !== undefined)) await kept.keep(inputsWith(said), inventory)
  }, options)
  return withRecords(people.size === 0 ? inventory : withAuthors(inventory, commits, people))
}

const NOBODY = peopleIn([])

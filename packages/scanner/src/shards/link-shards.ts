import { by, type Inventory } from '@coppice/model'
import { joinSettings } from '../configuration/settings.ts'
import type { CollectedFacts } from '../io/collect-facts.ts'
import { InputError } from '../io/input-error.ts'
import { loadRecords } from '../io/load-records.ts'
import { hashOwnCode } from '../io/stamp-own-code.ts'
import { peopleIn, withAuthors } from '../git-history/find-authors.ts'
import { runInterruptibly } from '../io/run-watched.ts'
import { toLetters } from './facts-document.ts'
import { readPart, type FactsDocument, type Part } from './read-part.ts'

export interface LinkShardsOptions {
  readonly name?: string | undefined
  readonly records?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Joins the parts of one scan, or of scans of several repositories, to the inventory that one scan of all gives. Their order makes no
 * difference, and a part that is there twice counts once. Records are read here, once, from where the configuration names them.
 *
 * @throws InputError where a part is missing, is none, or was written by another version.
 */
export async function linkShards(documents: readonly FactsDocument[], options: LinkShardsOptions = {}): Promise<Inventory> {
  const { linkFacts } = await import('../link-facts.ts')
  const { joinRecords } = await import('../records/join/join-records.ts')
  const version = await hashOwnCode()
  const parts = new Map<string, Part>()
  for (const document of documents) {
    const part = await readPart(document, version, options.signal)
    const { shard, repositories } = part.head
    const key = JSON.stringify([repositories, shard.of, shard.index])
    if (!parts.has(key)) parts.set(key, part)
  }
  const groups = groupByScan([...parts.values()])
  for (const group of groups) requireAll(group)
  const heads = groups.map(([first]) => first.head)
  const repositories = heads.flatMap((head) => head.repositories).toSorted()
  const twice = repositories.find((name, at) => name === repositories[at - 1])
  if (twice !== undefined)
    throw new InputError(`Two scans have a repository called ${twice}. Scan them together, so that they get names of their own.`)
  const all = [...parts.values()]
  const [one] = heads
  const settings = joinSettings(heads.map((head) => head.settings))
  const asOf = heads.map((head) => head.asOf).find((date) => date !== undefined)
  const rank = new Map(repositories.map((repository, at) => [repository, at]))
  const histories = all.flatMap((part) => part.histories).toSorted(by(({ repository }) => rank.get(repository) ?? 0))
  const collected: CollectedFacts = {
    files: all.flatMap((part) => part.files),
    listed: sum(all.map((part) => part.head.files.listed)),
    read: sum(all.map((part) => part.head.files.read)),
    failed: sum(all.map((part) => part.head.files.failed)),
    diagnostics: [
      ...all.flatMap((part) => [...part.head.diagnostics, ...part.files.flatMap((file) => file.diagnostics)]),
      ...heads.flatMap((head) => head.notes),
    ],
    readLeftOut: (file) => all.map((part) => part.readLeftOut(file)).find((found) => found !== undefined),
  }
  const inventory = runInterruptibly(() =>
    linkFacts(collected, histories, {
      name: options.name ?? (heads.length === 1 ? (one?.name ?? 'estate') : (settings.name ?? 'estate')),
      asOf,
      repositories,
      hosted: heads.flatMap((head) => head.hosted),
      settings,
    }),
  )
  const records = await loadRecords(settings, options.records ?? [], {})
  // Commits of parts have hashes in place of addresses.
  return joinRecords(withAuthors(inventory, histories, peopleIn(records.facts, toLetters)), records, settings, asOf)
}

/** Parts of the same scan: of the same repositories, parted in as many. */
function groupByScan(parts: readonly Part[]): (readonly [Part, ...Part[]])[] {
  const groups = new Map<string, [Part, ...Part[]]>()
  for (const part of parts) {
    const key = JSON.stringify([part.head.repositories, part.head.shard.of])
    const group = groups.get(key)
    if (group) group.push(part)
    else groups.set(key, [part])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function requireAll(group: readonly [Part, ...Part[]]): void {
  const { of } = group[0].head.shard
  const given = new Set(group.map((part) => part.head.shard.index))
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !given.has(index))
  if (missing.length > 0)
    throw new InputError(
      `Of ${of} parts, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing: what they read would be missing in every figure.`,
    )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

import type { FileFacts } from '../facts/fact.ts'
import type { ReadLeftOut } from '../facts/fact-index.ts'
import { keepIfPossible } from '../io/fact-cache.ts'
import { shardOf } from '../io/shard-of.ts'
import { hashOwnCode } from '../io/stamp-own-code.ts'
import { surveyAll } from '../io/survey-all.ts'
import type { ScanOptions } from '../scan.ts'
import { readGitHistory } from '../git-history/index.ts'
import { toLines, type WholeFile } from './facts-document.ts'

/**
 * Reads one part of what the paths hold, as lines for `linkShards`. Which part a file belongs to hangs on its path alone, so that machines agree
 * without talking; the history of a repository is read by one of them.
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function scanShard(
  paths: readonly string[],
  { shard, ...options }: ScanOptions & { readonly shard: { readonly index: number; readonly of: number } },
): Promise<Iterable<string>> {
  const part = { index: shard.index - 1, count: shard.of }
  const { repositories, hosted, settings, surveys, name, notes } = await surveyAll(paths, options, `${shard.index}/${shard.of}`)
  const mine = repositories.filter((repository) => shardOf(repository.name, shard.of) === part.index)
  const histories = options.history === false ? [] : await readGitHistory(mine, options)
  options.signal?.throwIfAborted()
  const { detectors } = await import('../detectors/index.ts')
  const { collectFacts } = await import('../io/collect-facts.ts')
  const { files, listed, read, failed, diagnostics, readLeftOut } = await collectFacts(surveys, { ...options, detectors, shard: part })
  await keepIfPossible(async () => {
    for (const { cache, files: all } of surveys) await cache?.save(all)
  }, options)
  const ofFiles = new Set(files.flatMap((file) => file.diagnostics))
  return toLines(
    {
      schema: 'coppice.facts/1',
      version: await hashOwnCode(),
      shard,
      name,
      asOf: options.asOf,
      repositories: repositories.map((repository) => repository.name),
      hosted,
      settings,
      files: { listed, read, failed },
      diagnostics: diagnostics.filter((diagnostic) => !ofFiles.has(diagnostic)),
      notes,
    },
    withLeftOut(files, readLeftOut),
    histories,
  )
}

/** Whoever links has no files to look into: what was left unread is read now, file by file as it is written. */
function* withLeftOut(files: readonly FileFacts[], readLeftOut: ReadLeftOut): Iterable<WholeFile> {
  for (const file of files) yield { file, leftOut: file.outline === undefined ? undefined : readLeftOut(file) }
}

import { toCanonicalJson } from '@coppice/model'
import { scanShard } from '@coppice/scanner'
import { join } from 'node:path'
import { resolvePath } from '../documents/places.ts'
import { writeJson, writeWhole } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'
import type { Terminal } from '../console/terminal.ts'
import { defineCommand } from './define-command.ts'
import { scanPaths, toScanOptions, withScanFlags, type ScanFlags } from './scan-options.ts'

interface ScanCommand extends ScanFlags {
  readonly paths: readonly string[]
  readonly out: string | undefined
  readonly shard: string | undefined
}

/** Files to inventory. Without `--out` the document goes to stdout. */
export const scan = defineCommand<ScanCommand>({
  command: 'scan <paths..>',
  describe: 'Inventory services and dependencies of folders into one JSON document',
  options: (args) =>
    withScanFlags(args)
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Repositories, or folders that hold some' })
      .option('out', { alias: 'o', type: 'string', describe: 'File to write (default: stdout)' })
      .option('shard', { type: 'string', describe: 'Only part i of n, like 2/7, as facts for coppice link' })
      .example('$0 scan ../shop --out inventory.json', 'one repository')
      .example('$0 scan ~/src --out inventory.json', 'all repositories in a folder'),
  run: async (options, terminal) => {
    if (options.shard !== undefined) return writeShard(options, options.shard, terminal)
    const inventory = await scanPaths(options.paths, options, terminal)
    if (options.out === undefined) terminal.print(toCanonicalJson(inventory).trimEnd())
    else {
      await writeJson(resolvePath(options.out, terminal.surroundings), inventory, terminal.surroundings.signal)
      terminal.note(`Wrote ${options.out}`)
    }
    return 0
  },
})

/** Reads one part and writes what it says; `coppice link` makes the inventory of all parts. */
async function writeShard(options: ScanCommand, words: string, terminal: Terminal): Promise<0> {
  const [, index, of] = (/^(\d+)\/(\d+)$/.exec(words) ?? []).map(Number)
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new UseError(`--shard ${words} is no part.`, 'Write it like 2/7: from 1/7 to 7/7.')
  if (options.out === undefined) throw new UseError('--shard needs a file to write facts to.', `Like --out facts-${index}.ndjson`)
  const { surroundings } = terminal
  const { cacheDirectory, ...scanOptions } = toScanOptions(options, terminal)
  const lines = await scanShard(
    options.paths.map((path) => resolvePath(path, surroundings)),
    {
      ...scanOptions,
      // What is kept of a part would push out what is kept of the whole.
      cacheDirectory: cacheDirectory === undefined ? undefined : join(cacheDirectory, `part-${index}-of-${of}`),
      shard: { index, of },
    },
  )
  await writeWhole(resolvePath(options.out, surroundings), withLineEnds(lines))
  terminal.note(`Wrote ${options.out}`)
  return 0
}

function* withLineEnds(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`
}

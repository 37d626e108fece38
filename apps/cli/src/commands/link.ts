import { stat } from 'node:fs/promises'
import { toCanonicalJson, type Inventory } from '@coppice/model'
import { linkShards } from '@coppice/scanner'
import { resolvePath } from '../documents/places.ts'
import { readLines } from '../documents/read-lines.ts'
import { writeJson } from '../documents/write-files.ts'
import { withTightHeap } from '../with-tight-heap.ts'
import { defineCommand } from './define-command.ts'
import { toRecordArgument } from './scan-options.ts'

interface LinkCommand {
  readonly facts: readonly string[]
  readonly out: string | undefined
  readonly name: string | undefined
  readonly records: readonly string[] | undefined
}

/** The facts of all parts of a scan to one inventory: the same bytes as one scan of everything. */
export const link = defineCommand<LinkCommand>({
  command: 'link <facts..>',
  describe: 'Join what scans of parts wrote (scan --shard) to one inventory',
  options: (args) =>
    args
      .positional('facts', { type: 'string', array: true, demandOption: true, describe: 'Files that scan --shard wrote, in any order' })
      .option('out', { alias: 'o', type: 'string', describe: 'File to write (default: stdout)' })
      .option('name', { type: 'string', describe: 'Name of the estate (default: that of the scan)' })
      .option('records', {
        type: 'string',
        array: true,
        describe: 'File of contracts, invoices, logins or traces, or SOURCE=FILE; may be given several times',
      })
      .example('$0 link facts/*.ndjson --out inventory.json', ''),
  run: async (options, terminal) => {
    const facts = options.facts.map((name) => ({ name, path: resolvePath(name, terminal.surroundings) }))
    const join = (): Promise<Inventory> =>
      linkShards(
        facts.map(({ name, path }) => ({ name, lines: readLines(path) })),
        {
          name: options.name,
          signal: terminal.surroundings.signal,
          records: options.records?.map((given) => toRecordArgument(given, terminal.surroundings)),
        },
      )
    // To look for garbage often takes time, and pays where there is much.
    const inventory = (await bytesOf(facts.map(({ path }) => path))) > LARGE ? await withTightHeap(join) : await join()
    if (options.out === undefined) terminal.print(toCanonicalJson(inventory).trimEnd())
    else {
      await writeJson(resolvePath(options.out, terminal.surroundings), inventory, terminal.surroundings.signal)
      terminal.note(`Wrote ${options.out}`)
    }
    return 0
  },
})

const LARGE = 100 * 1024 * 1024

/** Of what cannot be looked at nothing: whoever reads it complains. */
async function bytesOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((total, size) => total + size, 0)
}

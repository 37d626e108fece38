import { toCanonicalJson } from '@coppice/model'
import { resolvePath } from '../documents/places.ts'
import { writeWhole } from '../documents/write-files.ts'
import { defineCommand } from './define-command.ts'
import { scanPaths, withScanFlags, type ScanFlags } from './scan-options.ts'

interface ScanCommand extends ScanFlags {
  readonly paths: readonly string[]
  readonly out: string | undefined
}

/** Files to inventory. Without `--out` the document goes to stdout. */
export const scan = defineCommand<ScanCommand>({
  command: 'scan <paths..>',
  describe: 'Inventory services and dependencies of folders into one JSON document',
  options: (args) =>
    withScanFlags(args)
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Repositories, or folders that hold some' })
      .option('out', { alias: 'o', type: 'string', describe: 'File to write (default: stdout)' })
      .example('$0 scan ../shop --out inventory.json', 'one repository')
      .example('$0 scan ~/src --out inventory.json', 'all repositories in a folder'),
  run: async (options, terminal) => {
    const inventory = await scanPaths(options.paths, options, terminal)
    const text = toCanonicalJson(inventory)
    if (options.out === undefined) terminal.print(text.trimEnd())
    else {
      await writeWhole(resolvePath(options.out, terminal.surroundings), text)
      terminal.note(`Wrote ${options.out}`)
    }
    return 0
  },
})

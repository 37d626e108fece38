import type { Inventory } from '@coppice/model'
import { count } from '@coppice/report'
import { scan, type ScanOptions, type ScanProgress } from '@coppice/scanner'
import type { Argv } from 'yargs'
import { showProgress } from '../console/progress.ts'
import type { Terminal } from '../console/terminal.ts'
import { cacheDirectory, resolvePath } from '../documents/places.ts'
import { UseError } from '../errors.ts'
import { compileLess } from '../compile-less.ts'
import { withTightHeapOnceLarge } from '../with-tight-heap.ts'

/** Options of every command that scans. */
export interface ScanFlags {
  readonly name: string | undefined
  /** A file; false where none is to hold. */
  readonly config: string | boolean | undefined
  readonly 'as-of': string | undefined
  readonly history: boolean
  readonly records: readonly string[] | undefined
  /** A folder; false where nothing is to be kept. */
  readonly cache: string | boolean | undefined
  /** A folder or an address where several machines keep what they know. */
  readonly 'cache-remote': string | undefined
  readonly 'cache-remote-writes': boolean
  readonly workers: number | undefined
}

export function withScanFlags<T>(args: Argv<T>): Argv<T & ScanFlags> {
  return args
    .option('name', { type: 'string', describe: 'Name of the estate (default: that of the folder)' })
    .option('config', { describe: 'Configuration file (default: coppice.config.yaml in the folder); --no-config reads none' })
    .option('as-of', { type: 'string', describe: 'Date that stands for today, like 2026-01-31 (default: that of the newest commit)' })
    .option('records', {
      type: 'string',
      array: true,
      describe: 'File of contracts, invoices, logins or traces, or SOURCE=FILE; may be given several times',
    })
    .option('history', { type: 'boolean', default: true, describe: 'Read the version history' })
    .option('cache', { describe: 'Folder in which facts are kept between scans; --no-cache keeps none' })
    .option('cache-remote', {
      type: 'string',
      describe: 'Folder, s3://BUCKET/PREFIX or address whose facts are used where this machine has none',
    })
    .option('cache-remote-writes', { type: 'boolean', default: false, describe: 'Also write what was found to the remote cache' })
    .option('workers', { type: 'number', describe: 'Threads that read files (default: one a core, none up to two cores)' }) as Argv<
    T & ScanFlags
  >
}

/** Scans what the user named and says what was found. */
export async function scanPaths(paths: readonly string[], flags: ScanFlags, terminal: Terminal): Promise<Inventory> {
  const { surroundings } = terminal
  const started = performance.now()
  const progress = await showProgress(terminal)
  try {
    const options = toScanOptions(flags, terminal)
    const folders = paths.map((path) => resolvePath(path, surroundings))
    compileLess()
    const inventory = await withTightHeapOnceLarge((look) => {
      const onProgress = (reached: ScanProgress): void => {
        look()
        progress.update(reached)
      }
      return scan(folders, { ...options, onProgress })
    })
    progress.done(scanned(inventory, performance.now() - started))
    return inventory
  } finally {
    progress.stop()
  }
}

export function toScanOptions(flags: ScanFlags, terminal: Terminal): ScanOptions {
  const { surroundings } = terminal
  const asOf = flags['as-of']
  if (asOf !== undefined && Number.isNaN(Date.parse(asOf))) throw new UseError(`--as-of ${asOf} is no date.`, 'Write it like 2026-01-31.')
  const { cache = true, config } = flags
  if (config === true || config === '') throw new UseError('--config needs a file.', 'Write --config FILE, or --no-config.')
  return {
    name: flags.name,
    asOf: asOf === undefined ? undefined : new Date(asOf).toISOString(),
    history: flags.history,
    records: flags.records?.map((argument) => toRecordArgument(argument, surroundings)),
    configuration: typeof config === 'string' ? resolvePath(config, surroundings) : config,
    workers: flags.workers,
    cacheDirectory:
      cache === false
        ? undefined
        : typeof cache === 'string' && cache !== ''
          ? resolvePath(cache, surroundings)
          : cacheDirectory(surroundings),
    remoteCache: toRemoteCache(flags, surroundings),
    signal: surroundings.signal,
    onNotice: (text) => terminal.note(`${terminal.notes.yellow('!')} ${text}`),
  }
}

/** Only the user names it: what a scanned folder says may not send facts anywhere. */
function toRemoteCache(flags: ScanFlags, surroundings: Terminal['surroundings']): ScanOptions['remoteCache'] {
  const place = flags['cache-remote'] ?? surroundings.environment['COPPICE_CACHE_REMOTE']
  if (place === undefined || place === '') {
    if (flags['cache-remote-writes']) throw new UseError('--cache-remote-writes needs a place to write to.', 'Name it with --cache-remote.')
    return undefined
  }
  if (flags.cache === false) throw new UseError('A remote cache needs one on this machine beside it.', 'Leave --no-cache out.')
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//i.test(place)
  return {
    place: isAddress ? place : resolvePath(place, surroundings),
    writes: flags['cache-remote-writes'],
    environment: surroundings.environment,
  }
}

function scanned({ nodes, edges, coverage, diagnostics, unresolved }: Inventory, milliseconds: number): string {
  const services = nodes.filter((node) => node.kind === 'service').length
  const parts = [
    count(services, 'service', 'services'),
    count(edges.length, 'dependency', 'dependencies'),
    ...(unresolved.length > 0 ? [count(unresolved.length, 'unresolved reference', 'unresolved references')] : []),
    ...(diagnostics.length > 0 ? [count(diagnostics.length, 'note', 'notes')] : []),
  ]
  return `Read ${coverage.files.read.toLocaleString('en')} of ${coverage.files.listed.toLocaleString('en')} files in ${(milliseconds / 1000).toFixed(1)} s: ${parts.join(', ')}`
}

/** `SOURCE=FILE` or `FILE`, from where the user stands. */
export function toRecordArgument(argument: string, surroundings: Terminal['surroundings']): string {
  const [, source, file = argument] = /^([a-z][a-z-]*=)(.+)$/.exec(argument) ?? []
  return `${source ?? ''}${resolvePath(file, surroundings)}`
}

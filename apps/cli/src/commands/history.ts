import { compareAnalyses, countFigures } from '@coppice/clustering'
import { by, toCanonicalJson, type Analysis, type EstateHistory, type Snapshot } from '@coppice/model'
import { renderHistory } from '@coppice/report'
import { resolvePath } from '../documents/places.ts'
import { readSnapshot } from '../documents/read-snapshot.ts'
import { writeWhole } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'
import { defineCommand } from './define-command.ts'
import { renderOne } from './report-options.ts'

interface HistoryCommand {
  readonly snapshots: readonly string[]
  readonly json: boolean
  readonly page: string | undefined
}

/** Figures over time, and what came and went between. A snapshot is an analysis that somebody kept: there is no database. */
export const history = defineCommand<HistoryCommand>({
  command: 'history <snapshots..>',
  describe: 'Show how an estate went over several analyses that were kept',
  options: (args) =>
    args
      .positional('snapshots', { type: 'string', array: true, demandOption: true, describe: 'Analyses, or folders that hold one each' })
      .option('json', { type: 'boolean', default: false, describe: 'Print it as JSON (coppice.history/1)' })
      .option('page', { type: 'string', describe: 'Write the page of the newest to this file, with its history in it' })
      .example('$0 history snapshots/*.json', '')
      .example('$0 history snapshots/*.json --page history.html', ''),
  run: async (options, terminal) => {
    const read = await Promise.all(options.snapshots.map(async (file) => ({ file, analysis: await readSnapshot(file, terminal) })))
    if (read.length < 2)
      throw new UseError('A history needs two snapshots or more.', 'Keep coppice-out/analysis.json after each run, under its date.')
    // Those of the same date stand as they were given.
    const ordered = read.toSorted(by(({ analysis }) => analysis.inventory.asOf ?? ''))
    const document: EstateHistory = {
      schema: 'coppice.history/1',
      snapshots: ordered.map(({ file, analysis }) => toSnapshot(file, analysis)),
      changes: ordered.slice(1).map(({ analysis }, at) => compareAnalyses(ordered[at]?.analysis ?? analysis, analysis)),
    }
    const newest = ordered.at(-1)?.analysis
    if (options.page !== undefined && newest !== undefined) {
      const [page] = await renderOne(newest, 'html', { history: document })
      await writeWhole(resolvePath(options.page, terminal.surroundings), page?.text ?? '')
    }
    terminal.print(options.json ? toCanonicalJson(document).trimEnd() : renderHistory(document, terminal))
    return 0
  },
})

function toSnapshot(file: string, analysis: Analysis): Snapshot {
  const { name, asOf } = analysis.inventory
  const totals = new Map<string, { low: number; high: number }>()
  for (const { currency, low, high } of analysis.costs.yearly) {
    const total = totals.get(currency) ?? { low: 0, high: 0 }
    totals.set(currency, { low: total.low + low, high: total.high + high })
  }
  return {
    file,
    name,
    asOf,
    figures: countFigures(analysis),
    costs: [...totals].toSorted(by(([currency]) => currency)).map(([currency, total]) => ({ currency, ...total })),
  }
}

import { calibration } from './calibration.mjs'
import { events } from './events.mjs'
import { generated } from './generated.mjs'
import { govuk } from './govuk.mjs'
import { growth } from './growth.mjs'
import { partitions } from './partitions.mjs'

/**
 * Every benchmark of verdicts, in the order of docs/accuracy.md.
 *
 * A benchmark is `{ id, title, run, page, keepsFiles }`; one that keeps its files finds the checkouts and caches of the run before in its scratch folder. `run({ data, corpus, out, scanned, say })` gets the folder with the records, the one with the repositories (may be
 * undefined), a scratch folder of its own and a way to report progress; it gives `{ summary, markdown }`: lines for the terminal, and what stands
 * in the page (docs/accuracy.md where it names none) between the marks `verdicts: ID`. One that lacks its input says so in its summary and gives no Markdown.
 */
export const benchmarks = [generated, calibration, partitions, govuk, events, growth]

import type { Analysis } from '@coppice/model'
import {
  anonymise,
  explain,
  formats,
  render,
  suggestIds,
  usualFormats,
  type Document,
  type Format,
  type RenderContext,
} from '@coppice/report'
import type { Argv } from 'yargs'
import type { Terminal } from '../console/terminal.ts'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { readTemplate } from '../documents/read-template.ts'
import { writeDocuments } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'
import { papers, printPdf, sheetChoices, type Paper, type SheetChoice } from '../pdf/print-pdf.ts'

/** Options of every command that writes reports. */
export interface ReportFlags {
  readonly out: string
  readonly format: readonly Format[]
  readonly around: string | undefined
  readonly steps: number
  readonly anonymise: boolean
  readonly pdf: boolean
  readonly paper: Paper
  readonly sheets: SheetChoice
}

export function withReportFlags<T>(args: Argv<T>): Argv<T & ReportFlags> {
  return args
    .option('out', { alias: 'o', type: 'string', default: DEFAULT_FOLDER, describe: 'Folder to write to' })
    .option('format', { alias: 'f', choices: formats, array: true, default: usualFormats, describe: 'What to write' })
    .option('around', {
      type: 'string',
      describe: 'What mermaid and dot draw the neighbourhood of, like service:cart (default: the whole)',
    })
    .option('steps', { type: 'number', default: 1, describe: 'How far that neighbourhood goes' })
    .option('anonymise', { type: 'boolean', default: false, describe: 'Write numbers instead of names, to show outside' })
    .option('pdf', {
      type: 'boolean',
      default: false,
      describe: 'Print what leadership reads as report.pdf; asks for a Chrome or Chromium',
    })
    .option('paper', {
      choices: papers,
      default: 'a4' as const,
      // People write A4 and Letter.
      coerce: (word: unknown) => (typeof word === 'string' ? word.toLowerCase() : word),
      describe: 'Paper of the PDF',
    })
    .option('sheets', {
      choices: sheetChoices,
      default: 'open' as const,
      describe: 'Proposals with a sheet of their own in the PDF',
    }) as Argv<T & ReportFlags>
}

/** Renders and writes the wanted formats; returns the names of the files. */
export async function writeReports(analysis: Analysis, flags: ReportFlags, terminal: Terminal): Promise<string[]> {
  if (flags.anonymise && flags.around !== undefined)
    throw new UseError(
      '--around names something, and --anonymise takes its name away.',
      'Draw one of the anonymised analysis: --format json first.',
    )
  const shown = flags.anonymise ? anonymise(analysis) : analysis
  const around = flags.around === undefined ? undefined : { node: nodeNamed(analysis, flags.around), steps: flags.steps }
  const documents: Document[] = []
  for (const format of new Set(flags.format)) documents.push(...(await renderOne(shown, format, { around })))
  if (flags.pdf) documents.push(await renderPdf(shown, flags, terminal))
  await writeDocuments(resolvePath(flags.out, terminal.surroundings), documents)
  return documents.map((document) => document.name)
}

function nodeNamed(analysis: Analysis, name: string): NonNullable<RenderContext['around']>['node'] {
  const found = explain(analysis, name)
  if (found && 'node' in found) return found.node.id
  const close = suggestIds(analysis, name)
  throw new UseError(`No node is called ${name}.`, close.length > 0 ? `Did you mean ${close.join(', ')}?` : undefined)
}

/** One format, with the page of the explorer where it needs that. */
export async function renderOne(analysis: Analysis, format: Format, context: RenderContext): Promise<readonly Document[]> {
  const template = format === 'html' ? await readTemplate() : undefined
  if (format === 'html' && template === undefined)
    throw new UseError(
      'The explorer was not built, so there is no page to put the analysis into.',
      'In a checkout: npm run build. Or leave html out with --format.',
    )
  return render(analysis, format, { ...context, template })
}

/** The printed page needs a browser, which no renderer of the report package may start. */
async function renderPdf(analysis: Analysis, { paper, sheets }: ReportFlags, terminal: Terminal): Promise<Document> {
  const [page] = await renderOne(analysis, 'html', {})
  const html = page?.text ?? ''
  return { name: 'report.pdf', bytes: await printPdf({ html, paper, sheets, asOf: analysis.inventory.asOf }, terminal.surroundings) }
}

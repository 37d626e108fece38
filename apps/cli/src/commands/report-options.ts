import type { Analysis } from '@coppice/model'
import { formats, render, type Format } from '@coppice/report'
import type { Argv } from 'yargs'
import type { Terminal } from '../console/terminal.ts'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { readTemplate } from '../documents/read-template.ts'
import { writeDocuments, type Document } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'

/** Options of every command that writes reports. */
export interface ReportFlags {
  readonly out: string
  readonly format: readonly Format[]
}

export function withReportFlags<T>(args: Argv<T>): Argv<T & ReportFlags> {
  return args
    .option('out', { alias: 'o', type: 'string', default: DEFAULT_FOLDER, describe: 'Folder to write to' })
    .option('format', { alias: 'f', choices: formats, array: true, default: formats, describe: 'What to write' }) as Argv<T & ReportFlags>
}

/** Renders and writes the wanted formats; returns the names of the files. */
export async function writeReports(analysis: Analysis, flags: ReportFlags, terminal: Terminal): Promise<string[]> {
  const documents: Document[] = []
  for (const format of new Set(flags.format)) documents.push(...(await renderOne(analysis, format)))
  await writeDocuments(resolvePath(flags.out, terminal.surroundings), documents)
  return documents.map((document) => document.name)
}

async function renderOne(analysis: Analysis, format: Format): Promise<readonly Document[]> {
  const template = format === 'html' ? await readTemplate() : undefined
  if (format === 'html' && template === undefined)
    throw new UseError(
      'The explorer was not built, so there is no page to put the analysis into.',
      'In a checkout: npm run build. Or leave html out with --format.',
    )
  return render(analysis, format, { template })
}

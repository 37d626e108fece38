import type { Analysis } from '@coppice/model'
import type { Document } from '../document.ts'
import { backstage } from './backstage/index.ts'
import { csv } from './csv/index.ts'
import { cyclonedx } from './cyclonedx/index.ts'
import { dot } from './dot/index.ts'
import { gexf } from './gexf/index.ts'
import { graphml } from './graphml/index.ts'
import { html } from './html/index.ts'
import { json } from './json/index.ts'
import { markdown } from './markdown/index.ts'
import { mermaid } from './mermaid/index.ts'
import { neo4j } from './neo4j/index.ts'
import { packs } from './packs/index.ts'
import { parquet } from './parquet/index.ts'
import type { RenderContext, Renderer } from './renderer.ts'
import { sarif } from './sarif/index.ts'
import { xlsx } from './xlsx/index.ts'

/** Formats in the order of the help page. A new one costs its folder, its name here and its line below. */
export const formats = [
  'html',
  'markdown',
  'csv',
  'json',
  'xlsx',
  'sarif',
  'graphml',
  'gexf',
  'neo4j',
  'cyclonedx',
  'backstage',
  'mermaid',
  'dot',
  'parquet',
  'packs',
] as const
export type Format = (typeof formats)[number]

/** What is written where nobody names a format: what people read, and the data. */
export const usualFormats: readonly Format[] = ['html', 'markdown', 'csv', 'json']

const renderers: Readonly<Record<Format, Renderer>> = {
  html,
  markdown,
  csv,
  json,
  xlsx,
  sarif,
  graphml,
  gexf,
  neo4j,
  cyclonedx,
  backstage,
  mermaid,
  dot,
  parquet,
  packs,
}

/**
 * Renders an analysis in one format.
 *
 * @throws TemplateError if the HTML format gets no page to put the analysis into.
 */
export function render(analysis: Analysis, format: Format, context: RenderContext = {}): readonly Document[] {
  return renderers[format].render(analysis, context)
}

import type { Analysis } from '@coppice/model'
import type { Document } from '../document.ts'
import { csv } from './csv/index.ts'
import { html } from './html/index.ts'
import { json } from './json/index.ts'
import { markdown } from './markdown/index.ts'
import type { RenderContext, Renderer } from './renderer.ts'

/** Formats in the order of the help page. A new one costs its folder, its name here and its line below. */
export const formats = ['html', 'markdown', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

const renderers: Readonly<Record<Format, Renderer>> = { html, markdown, csv, json }

/**
 * Renders an analysis in one format.
 *
 * @throws TemplateError if the HTML format gets no page to put the analysis into.
 */
export function render(analysis: Analysis, format: Format, context: RenderContext = {}): readonly Document[] {
  return renderers[format].render(analysis, context)
}

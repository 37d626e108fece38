import type { Analysis } from '@coppice/model'
import { render, type Format, type RenderContext } from '../../src/index.ts'

/** The text of the one document of a format, or of the one that is named. */
export function textOf(analysis: Analysis, format: Format, name?: string, context?: RenderContext): string {
  return render(analysis, format, context).find((document) => name === undefined || document.name === name)?.text ?? ''
}

export function bytesOf(analysis: Analysis, format: Format, name: string): Uint8Array {
  return render(analysis, format).find((document) => document.name === name)?.bytes ?? new Uint8Array()
}

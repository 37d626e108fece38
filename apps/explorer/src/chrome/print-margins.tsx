import type { Analysis } from '@coppice/model'
import { useMemo } from 'react'
import { usePrinting } from '../components/use-printing.ts'
import { provenanceOf } from '../estate/provenance.ts'

/** The foot of every printed page: where it comes from, and which page of how many. Written into the margin boxes of CSS, which need no header of the browser. */
export function PrintMargins({ analysis }: { readonly analysis: Analysis }) {
  const isPrinting = usePrinting()
  const text = useMemo(() => (isPrinting ? toCssString(provenanceOf(analysis)) : ''), [analysis, isPrinting])
  if (!isPrinting) return null
  const look = 'font: 7.5pt "Coppice Sans", sans-serif; color: #555; vertical-align: top; padding-top: 3mm;'
  return (
    <style>{`@page { @bottom-left { content: ${text}; ${look} width: 80%; } @bottom-right { content: counter(page) " of " counter(pages); ${look} } }`}</style>
  )
}

/** Whatever a name holds, it stays a string of CSS: all but plain letters and digits are written as escapes. */
function toCssString(text: string): string {
  return `"${Array.from(text, (letter) => (/[A-Za-z0-9 ,.-]/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`
}

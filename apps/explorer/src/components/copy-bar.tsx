import { useState, type RefObject } from 'react'
import { toCsv, type CsvTable } from '../estate/to-csv.ts'
import { copyImage, copyText, type Copied } from './copy-text.ts'
import { PictureRequest } from './picture-request.ts'
import { blobOf, toPng, toSvgText } from './picture-text.ts'

interface CopyBarProps {
  /** Finding of the figure: names what is copied, and the file where it has to become one. */
  readonly title: string
  /** Where the picture is looked for; nothing but a table is offered without. */
  readonly figure?: RefObject<HTMLElement | null>
  readonly csv?: CsvTable | undefined
}

const SAID_FOR = 2500

/** Takes a figure along: its picture as PNG or SVG, its table as CSV. */
export function CopyBar({ title, figure, csv }: CopyBarProps) {
  const [said, setSaid] = useState('')
  const run = async (format: string, copy: () => Promise<Copied | undefined>) => {
    const result = await copy().catch(() => undefined)
    setSaid(result === undefined ? `${format} could not be made` : result === 'copied' ? `${format} copied` : `${format} saved as a file`)
    setTimeout(() => setSaid(''), SAID_FOR)
  }
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return (
    <p className="copy-bar no-print">
      <span className="caption" role="status">
        {said === '' ? 'Copy' : said}
      </span>
      {figure ? (
        <>
          <button aria-label={`Copy as PNG: ${title}`} onClick={() => void run('PNG', () => copyPng(figure.current, `${name}.png`))}>
            PNG
          </button>
          <button aria-label={`Copy as SVG: ${title}`} onClick={() => void run('SVG', () => copySvg(figure.current, `${name}.svg`))}>
            SVG
          </button>
        </>
      ) : null}
      {csv ? (
        <button aria-label={`Copy as CSV: ${title}`} onClick={() => void run('CSV', () => copyText(toCsv(csv), `${name}.csv`, 'text/csv'))}>
          CSV
        </button>
      ) : null}
    </p>
  )
}

async function copyPng(figure: HTMLElement | null, fileName: string): Promise<Copied | undefined> {
  const canvas = figure?.querySelector('canvas')
  const svg = figure?.querySelector<SVGSVGElement>('.picture svg')
  const image = canvas ? await blobOf(canvas) : svg ? await toPng(toSvgText(svg)) : undefined
  return image && copyImage(image, fileName)
}

async function copySvg(figure: HTMLElement | null, fileName: string): Promise<Copied | undefined> {
  const event = new PictureRequest()
  // What is drawn on a canvas writes its own: it listens for the question.
  figure?.querySelector('canvas')?.dispatchEvent(event)
  const svg = figure?.querySelector<SVGSVGElement>('.picture svg')
  const text = event.text ?? (svg ? toSvgText(svg) : undefined)
  return text === undefined ? undefined : copyText(text, fileName, 'image/svg+xml')
}

import { toLine } from '../to-line.ts'

/** How the terminal looks: how wide it is, and how it marks text. Without colours every function gives its text back. */
export interface TerminalLook {
  readonly width: number
  readonly palette: Palette
}

export interface Palette {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly red: (text: string) => string
  readonly cyan: (text: string) => string
}

/** A text that stays together on a line while there is room, and how it is marked. */
export interface Piece {
  readonly text: string
  readonly paint: (text: string) => string
  /** Columns it takes at least, so that rows stand in line. */
  readonly column?: number
}

/** Breaks a text at spaces so that it fits beside an indent. A word longer than a line stays whole. */
export function wrap(text: string, { width }: Pick<TerminalLook, 'width'>, indent: string, hanging = indent): string {
  const lines: string[] = []
  let line = indent
  for (const word of toLine(text).split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = hanging + word
    } else line = line.trim() === '' || line.endsWith(' ') ? line + word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** Sets pieces side by side, and those that no longer fit on lines below; measured before they are marked, for marks take no room. */
export function flow(pieces: readonly Piece[], { width }: Pick<TerminalLook, 'width'>, indent: string, gap = '  '): string {
  let written = ''
  let at = 0
  for (const { text, paint, column = 0 } of pieces) {
    const line = toLine(text)
    if (line === '') continue
    const fits = at === 0 || at + gap.length + line.length <= width
    if (!fits) written = `${written.trimEnd()}\n`
    const [first = '', ...rest] = wrap(line, { width: width - indent.length }, '').split('\n')
    written += `${at > 0 && fits ? gap : indent}${[paint(first), ...rest.map((more) => indent + paint(more))].join('\n')}`
    const last = rest.at(-1) ?? first
    at = (at > 0 && fits ? at + gap.length : indent.length) + last.length
    const padding = Math.max(0, column - last.length)
    written += ' '.repeat(padding)
    at += padding
  }
  return written.trimEnd()
}

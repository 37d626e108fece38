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

/** Text of a scanned repository on one line, unable to steer a terminal. */
export function toLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()
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

/** Pads or cuts to a width. */
export function fit(text: string, width: number): string {
  const line = toLine(text)
  return line.length > width ? `${line.slice(0, Math.max(0, width - 1))}…` : line.padEnd(width)
}

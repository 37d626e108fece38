import { stripVTControlCharacters } from 'node:util'
import pc from 'picocolors'
import type { Stream, Surroundings } from './surroundings.ts'

/** What commands say, and in which colours. Results go to stdout, everything else to stderr. */
export interface Terminal {
  /** The result, without what belongs to a terminal where there is none. */
  readonly print: (text: string) => void
  /** What happened on the way: silent where the user wants quiet. */
  readonly note: (text: string) => void
  readonly complain: (text: string) => void
  /** Colours of the result. */
  readonly palette: ReturnType<typeof pc.createColors>
  readonly notes: ReturnType<typeof pc.createColors>
  /** Characters in a line of the result. */
  readonly width: number
  readonly isInteractive: boolean
  readonly surroundings: Surroundings
}

export interface TerminalOptions {
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Complaints quote ids and paths of what was scanned, which must not steer the terminal; our own colours may stay. */
function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  return text.replace(/(?!\u001b\[\d+m)[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '�')
}

const WIDEST = 120
const WITHOUT_TERMINAL = 100

export function createTerminal(surroundings: Surroundings, { quiet = false, color }: TerminalOptions): Terminal {
  const { output, errors, environment } = surroundings
  const isColourful = (stream: Stream): boolean => {
    if (color !== undefined) return color
    if ((environment['NO_COLOR'] ?? '') !== '') return false
    return (environment['FORCE_COLOR'] ?? '') !== '' || (stream.isTerminal && environment['TERM'] !== 'dumb')
  }
  const coloured = isColourful(output)
  return {
    print: (text) => output.write(`${coloured ? text : stripVTControlCharacters(text)}\n`),
    note: (text) => {
      if (!quiet) errors.write(`${text}\n`)
    },
    complain: (text) => errors.write(`${withoutControls(text)}\n`),
    palette: pc.createColors(coloured),
    notes: pc.createColors(isColourful(errors)),
    width: Math.min(output.columns ?? WITHOUT_TERMINAL, WIDEST),
    isInteractive: errors.isTerminal && errors.columns !== undefined && !quiet,
    surroundings,
  }
}

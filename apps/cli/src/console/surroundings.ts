import { once } from 'node:events'

/** What the command line needs of the process around it, so that tests can stand in for it. */
export interface Surroundings {
  /** Folder that relative paths are meant from. */
  readonly directory: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly output: Stream
  readonly errors: Stream
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}

/** Where text goes, and whether a person is looking. */
export interface Stream {
  readonly write: (text: string) => unknown
  readonly isTerminal: boolean
  readonly columns: number | undefined
}

/** The process this runs in. npm moves to the root of the checkout; people mean their paths from where they stand. */
export function ownProcess(): Surroundings {
  const interrupt = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) void once(process, name).then(() => interrupt.abort(new Interrupted(name)))
  // A reader that had enough (`coppice explain x | head`) is no error; a disk that is full is one, and half a document must not pass for a whole.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`✗ The result could not be written: ${error.message}\n`)
    process.exit(2)
  })
  // Nobody listens to what is said beside the result.
  process.stderr.on('error', () => {})
  return {
    directory:
      process.env['INIT_CWD'] !== undefined && process.env['npm_lifecycle_event'] !== undefined ? process.env['INIT_CWD'] : process.cwd(),
    environment: process.env,
    output: toStream(process.stdout),
    errors: toStream(process.stderr),
    signal: interrupt.signal,
  }
}

/** A terminal that nobody gave a size, as under `docker run -t` in a pipeline, says it has no columns: nothing can be painted over there. */
function toStream(stream: NodeJS.WriteStream): Stream {
  return {
    write: (text) => stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns > 0 ? stream.columns : undefined,
  }
}

/** The user pressed Ctrl-C, or somebody ended the process. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

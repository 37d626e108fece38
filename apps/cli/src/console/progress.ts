import type { ScanProgress } from '@coppice/scanner'
import type { Terminal } from './terminal.ts'

/** How far a scan or something else of many steps is. */
export interface Steps extends Omit<ScanProgress, 'stage'> {
  readonly stage: ScanProgress['stage'] | 'fetch'
}

const WORDS: Readonly<Record<Steps['stage'], string>> = {
  fetch: 'Fetching repositories',
  walk: 'Listing files',
  detect: 'Reading files',
  history: 'Reading version history',
  link: 'Tying references to what they mean',
}

/** Shows how far it is: a line that moves on a terminal, nothing but the result elsewhere. */
export interface Progress {
  readonly update: (steps: Steps) => void
  /** Leaves one line behind that says what was done. */
  readonly done: (text: string) => void
  readonly stop: () => void
}

export async function showProgress(terminal: Terminal): Promise<Progress> {
  if (!terminal.isInteractive) return { update: () => {}, done: (text) => terminal.note(text), stop: () => {} }
  const { default: ora } = await import('ora')
  // Ctrl-C has to reach us: the spinner must not swallow what is typed.
  const spinner = ora({ text: 'Starting', discardStdin: false }).start()
  let last = ''
  return {
    update: ({ stage, done, total }) => {
      const text =
        total === undefined || total === 0 ? WORDS[stage] : `${WORDS[stage]}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
      if (text !== last) spinner.text = text
      last = text
    },
    done: (text) => void spinner.stopAndPersist({ symbol: terminal.notes.green('✓'), text }),
    stop: () => void spinner.stop(),
  }
}

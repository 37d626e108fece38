import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { InternalError } from '@coppice/model'

/** The user pressed Ctrl-C while something ran that does not give way. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
}

const RUN = Symbol.for('coppice.watched')
const place = globalThis as typeof globalThis & { [RUN]?: (() => void) | undefined }

/** Text of our own, and always the same: nothing that was scanned gets here. */
const script = new Script(`globalThis[Symbol.for('coppice.watched')]()`)

/**
 * Runs what does not give way: parsing, matching, linking. Node can end a script from outside, whatever it is at, and functions that it calls with
 * it: the one way to stop a regular expression without a process of its own. Undefined where it did not come to an end in time.
 *
 * @throws InterruptedError where the user pressed Ctrl-C meanwhile; what the function throws.
 */
export function runWithin<T>(milliseconds: number, run: () => T): { readonly value: T } | undefined {
  try {
    return { value: runWatched(run, { timeout: milliseconds }) }
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}

/**
 * Runs what does not give way, for as long as it takes. Who asks the process to end meanwhile (SIGTERM) would not be heard before it is done: nothing is being
 * written, so the process ends as one does that nobody taught otherwise.
 *
 * @throws InterruptedError where the user pressed Ctrl-C meanwhile; what the function throws.
 */
export function runInterruptibly<T>(run: () => T): T {
  const listeners = process.rawListeners('SIGTERM')
  process.removeAllListeners('SIGTERM')
  try {
    return runWatched(run, {})
  } finally {
    for (const listener of listeners) process.on('SIGTERM', listener as NodeJS.SignalsListener)
  }
}

function runWatched<T>(run: () => T, options: { readonly timeout?: number }): T {
  const outer = place[RUN]
  let result: { readonly value: T } | undefined
  place[RUN] = () => {
    result = { value: run() }
  }
  try {
    script.runInThisContext({ ...options, breakOnSigint: isMainThread })
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new InterruptedError('Interrupted.', { cause: error })
    throw error
  } finally {
    place[RUN] = outer
  }
  if (!result) throw new InternalError('what was watched came to an end without a result')
  return result.value
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

import { cpuUsage } from 'node:process'

/** A file that takes longer than any real one. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'

  constructor() {
    super('It took too long to be read.')
  }
}

/**
 * Tells whether so many milliseconds are over, by the clock and by what the process has computed meanwhile: the one runs on while other programs have
 * the processor, the other counts what other threads do.
 */
export function startTimer(milliseconds: number): () => boolean {
  const started = performance.now()
  const before = cpuUsage()
  return () => {
    if (performance.now() - started < milliseconds) return false
    const { user, system } = cpuUsage(before)
    return (user + system) / 1000 >= milliseconds
  }
}

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
  const before = recentUsage(started)
  return () => {
    if (performance.now() - started < milliseconds) return false
    const { user, system } = cpuUsage(before)
    return (user + system) / 1000 >= milliseconds
  }
}

/** To ask for it takes longer than to read a small file: it is asked for a few times a second at most, and a timer may run by so much too early. */
const OFTEN = 200
let usage = cpuUsage()
let asked = -Infinity

function recentUsage(now: number): NodeJS.CpuUsage {
  if (now - asked < OFTEN) return usage
  asked = now
  usage = cpuUsage()
  return usage
}

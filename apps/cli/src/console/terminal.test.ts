import { describe, expect, it } from 'vitest'
import type { Stream } from './surroundings.ts'
import { createTerminal } from './terminal.ts'

describe('console/terminal', () => {
  it('paints nothing over on a terminal that has no size, which would never come to an end', () => {
    expect(terminalOn({ isTerminal: true, columns: 80 }).isInteractive).toBe(true)
    expect(terminalOn({ isTerminal: true, columns: undefined }).isInteractive).toBe(false)
    expect(terminalOn({ isTerminal: true, columns: undefined }).width).toBe(100)
  })
})

function terminalOn(given: Omit<Stream, 'write'>) {
  const stream: Stream = { ...given, write: () => true }
  return createTerminal({ directory: '.', environment: {}, output: stream, errors: stream, signal: new AbortController().signal }, {})
}

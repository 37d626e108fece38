import { endOfLife } from './dates.ts'

/** Release line of a version as written (`18.19.0-alpine`, `>=3.9`, `^4.2`), and the day on which it is or was given up. */
export function findCycle(technology: string, version: string): { readonly cycle: string; readonly ends: string } | undefined {
  const cycles = endOfLife[technology]
  const [, major = '', minor] = /(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (cycles === undefined || major === '') return undefined
  // Java called its first releases 1.x.
  const exact = technology === 'java' && major === '1' ? [minor ?? ''] : [`${major}.${minor ?? ''}`, major]
  for (const cycle of exact) {
    const ends = cycles[cycle]
    if (ends !== undefined) return { cycle, ends }
  }
  return undefined
}

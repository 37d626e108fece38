import type { Draft } from './draft.ts'
import type { Random } from './random.ts'

/** Days before today on which somebody worked on a service. */
export function workDays({ fate, kind, name, set }: Draft, random: Random): number[] {
  const days = (newest: number, oldest: number, count: number): number[] =>
    Array.from({ length: count }, () => random.between(newest, oldest)).sort((a, b) => a - b)
  switch (fate) {
    case 'dead':
    case 'dead-group':
      return days(500, 1400, random.between(4, 12))
    case 'planned':
      return days(2, 60, random.between(4, 10))
    case 'yearly':
    case 'standby':
    case 'switched-off':
      return days(380, 1200, random.between(4, 10))
    case 'outside':
      return days(60, 1200, random.between(4, 12))
    default:
      // Followers are begun, and then change with the one that people work on.
      if (kind === 'followers' && set[0] !== name) return days(800, 900, 2)
      return days(2, 900, kind === 'followers' ? random.between(30, 50) : random.between(8, 24))
  }
}

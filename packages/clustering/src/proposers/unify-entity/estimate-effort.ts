/**
 * Person-weeks, a prior: each system of record that gives up its claim takes 2 to 8 weeks to move its data while it runs and to reconcile what
 * contradicts, each system that reads or writes it half a week to two.
 */
export function estimateEffort(rivals: number, consumers: number): { low: number; high: number } {
  return { low: Math.round(2 * rivals + 0.5 * consumers), high: 8 * rivals + 2 * consumers }
}

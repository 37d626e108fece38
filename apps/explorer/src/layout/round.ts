/** One place after the point: enough for a screen, and the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

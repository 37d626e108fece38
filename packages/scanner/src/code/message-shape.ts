import type { CallShape } from './language.ts'

/** A call that sends to a named channel or hears from it; one whose channel no argument names is not told. */
export function message(
  relation: 'publishes' | 'consumes',
  callee: RegExp,
  protocol: string,
  client: string,
  channel: readonly string[],
  imports?: RegExp,
): CallShape {
  return {
    callee,
    ...(imports === undefined ? {} : { imports }),
    means: { is: 'reference', relation, protocol, client, channel, needsChannel: true },
  }
}

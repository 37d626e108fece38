import type { FindingKind } from './finding.ts'

/**
 * What was read of a file whose definitions, invocations and flags were left unread. They are read when a value elsewhere leads to one of them: most
 * never are, and reading them is most of the work of a scan.
 */
export interface Outline {
  /** Hashes of the words that may be called or made here: who never says a function's name does not call it. */
  readonly words: readonly number[]
  /** Hashes of the options that a call here may depend on. */
  readonly guards: readonly number[]
  /** Hashes of the options that may be switched on or off here. */
  readonly flags: readonly number[]
  /** Variables of this module that may be another name for something. */
  readonly values: readonly string[]
  /** Classes and what each extends, both as this module names them. */
  readonly derived: readonly { readonly name: string; readonly base: string }[]
}

/** Kinds of findings that an outline leaves out. */
export const LEFT_OUT: readonly FindingKind[] = ['definition', 'invocation', 'flag']

/** 32 bits of a word (FNV-1a), signed, as the engine keeps those without a box. Two words of one hash cost a file that is read for nothing. */
export function hashWord(word: string): number {
  let hash = 2166136261
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return hash | 0
}

import type { Argument, Evidence, NodeId } from '@coppice/model'

const MOST_EVIDENCE = 20

/** One reason in a sentence, with the first lines behind it and the count of all. */
export function toArgument(signal: string, text: string, nodes: readonly NodeId[], evidence: readonly Evidence[] = []): Argument {
  return { signal, text, nodes: [...new Set(nodes)], evidence: evidence.slice(0, MOST_EVIDENCE), evidenceCount: evidence.length }
}

/** The evidence of several facts, in their order. */
export function evidenceOf(facts: readonly { readonly evidence: readonly Evidence[] }[]): Evidence[] {
  return facts.flatMap((fact) => fact.evidence)
}

import type { Component } from '../identity/component.ts'
import { hasHole, isLoopback, parseAddresses } from './address.ts'
import type { Estate, EvaluatedReference } from './estate.ts'
import { memoize } from '../facts/memoize.ts'

/** Finds, once for each protocol and relation, whom a component tells the addresses of. */
export function createToldComponents(
  referencesOf: Estate['referencesOf'],
  hosts: Estate['hosts'],
): (reference: EvaluatedReference) => ReadonlySet<Component> {
  const kindOf = ({ fact }: EvaluatedReference): string => `${fact.protocol ?? ''} ${fact.relation}`
  const toldIn = (references: readonly EvaluatedReference[], from: Component): ReadonlySet<Component> =>
    new Set(
      references
        .flatMap(({ values }) => values.flatMap(({ text }) => parseAddresses(text)))
        .filter((address) => !hasHole(address) && !isLoopback(address))
        .flatMap(({ host }) => hosts.named(host, from).map(({ component }) => component)),
    )
  const toldBy = memoize((from: Component) =>
    memoize((kind: string) =>
      toldIn(
        referencesOf(from).filter((reference) => kindOf(reference) === kind),
        from,
      ),
    ),
  )
  return (reference) => toldBy(reference.from)(kindOf(reference))
}

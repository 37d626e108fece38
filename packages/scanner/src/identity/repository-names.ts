import { compareText, groupBy } from '@coppice/model'
import { baseNameOf, normaliseName } from '../facts/paths.ts'
import type { Component } from './component.ts'
import { isCommonName } from './common-names.ts'

/**
 * Calls what only its repository tells from others after that repository: of many repositories each has an `app`, and a `db` on the desk. One
 * program of a repository is called like it, of several each has its own name behind. What it was called remains an alias.
 */
export function withRepositoryNames(components: readonly Component[]): Component[] {
  const inRepository = groupBy(components, repositoryOf)
  if (inRepository.size < 2) return [...components]
  const repositoriesOf = new Map(
    [...groupBy(components, ({ kind, name }) => `${kind} ${normaliseName(name)}`)].map(([key, sharing]) => [
      key,
      new Set(sharing.map(repositoryOf)).size,
    ]),
  )
  return components.map((component) => {
    const { kind, name } = component
    const isShared = (repositoriesOf.get(`${kind} ${normaliseName(name)}`) ?? 0) > 1
    if (kind === 'service' ? !isCommonName(name) : !isShared) return component
    const repository = baseNameOf(repositoryOf(component))
    const services = (inRepository.get(repositoryOf(component)) ?? []).filter((one) => one.kind === 'service' && !one.optional)
    const isAlone = kind === 'service' && services.every((one) => one === component)
    const own = isAlone || normaliseName(name) === normaliseName(repository) ? repository : `${repository}-${name}`
    return { ...component, name: own, aliases: [...component.aliases.filter((alias) => alias !== own), name].toSorted(compareText) }
  })
}

/** Where its source lies; where a manifest starts it, if that is all there is. */
function repositoryOf({ directories, units, builds, packages }: Component): string {
  return [...directories, ...units, ...builds, ...packages][0]?.repository ?? ''
}

import type { Fact, FileFacts } from './fact.ts'
import { ancestorsOf, directoryOf } from './paths.ts'

/**
 * What lies below the folder of a namespace is for what runs in it: its databases bear its name, and stand in all its stages for one. Where
 * its workloads stand in the repository too, they are the services, and belong to whom the namespace belongs.
 */
export function assignNamespaces(files: readonly FileFacts[]): readonly FileFacts[] {
  const namespaces = files.flatMap((file) => file.facts.filter(isNamespace))
  if (namespaces.length === 0) return files
  const units = files.flatMap((file) => file.facts.filter((fact) => fact.kind === 'unit'))
  const inhabited = new Set(
    units.filter((unit) => unit.form === 'kubernetes-workload' && unit.job !== true).map((unit) => `${unit.repository} ${unit.scope}`),
  )
  const byName = new Map(namespaces.map((one) => [`${one.repository} ${one.hostNames[0] ?? one.name}`, one]))
  const namespaceAt = indexFolders(namespaces)
  return files.map((file) => {
    const facts = file.facts.flatMap((fact): Fact[] => {
      if (fact.kind === 'cloud-resource') return [adopt(fact, namespaceAt(fact))]
      if (fact.kind !== 'unit') return [fact]
      if (fact.form === 'kubernetes-namespace') return inhabited.has(`${fact.repository} ${fact.hostNames[0] ?? fact.name}`) ? [] : [fact]
      if (fact.form.startsWith('cloud-')) return [adopt(fact, namespaceAt(fact))]
      const home = fact.form === 'kubernetes-workload' ? byName.get(`${fact.repository} ${fact.scope}`) : undefined
      return [home ? { ...fact, team: fact.team ?? home.team, sourceCode: fact.sourceCode ?? home.sourceCode } : fact]
    })
    return facts.length === file.facts.length && facts.every((fact, at) => fact === file.facts[at]) ? file : { ...file, facts }
  })
}

function isNamespace(fact: Fact): fact is Fact<'unit'> {
  return fact.kind === 'unit' && fact.form === 'kubernetes-namespace'
}

function adopt(fact: Fact<'unit'> | Fact<'cloud-resource'>, home: Fact<'unit'> | undefined): Fact {
  if (!home) return fact
  const own = fact.name.replaceAll('_', '-')
  const name = own.startsWith(home.name) ? own : `${home.name}-${own}`
  return fact.kind === 'unit'
    ? { ...fact, name, hostNames: [], scope: home.scope, environments: [...home.environments], within: home.name }
    : { ...fact, name, within: home.name }
}

/** The namespace whose folder holds a file; none where several share it. */
function indexFolders(namespaces: readonly Fact<'unit'>[]): (fact: Fact) => Fact<'unit'> | undefined {
  const folders = new Map<string, Fact<'unit'> | undefined>()
  for (const one of namespaces) {
    const key = `${one.repository} ${directoryOf(one.file)}`
    folders.set(key, folders.has(key) ? undefined : one)
  }
  return (fact) =>
    ancestorsOf(directoryOf(fact.file))
      .map((folder) => folders.get(`${fact.repository} ${folder}`))
      .find((found) => found !== undefined)
}

import { by, type ServiceNode } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import type { Component } from '../identity/component.ts'
import { indexContracts } from '../link/contracts.ts'
import type { Estate } from '../link/estate.ts'

/** The estate's contracts that the code of a component serves or calls, each under its full name, by name and role. */
export function createContractList(estate: Estate): (component: Component) => Pick<ServiceNode, 'contracts'> {
  const contracts = indexContracts(estate)
  return (component) => {
    const uses = new Map<string, { name: string; role: 'serves' | 'calls'; facts: Fact<'contract-use'>[] }>()
    for (const file of estate.filesOf(component)) {
      for (const fact of estate.index.inFile('contract-use', file)) {
        const name = contracts.declared(fact.contract)?.name
        if (name === undefined) continue
        const key = `${name} ${fact.role}`
        const known = uses.get(key)
        if (known) known.facts.push(fact)
        else uses.set(key, { name, role: fact.role, facts: [fact] })
      }
    }
    if (uses.size === 0) return {}
    const listed = [...uses.values()].toSorted(
      by(
        (use) => use.name,
        (use) => use.role,
      ),
    )
    return {
      contracts: listed.map(({ name, role, facts }) => ({
        name,
        role,
        evidence: ownFirst(component, facts).map((fact) => estate.evidenceOf(fact, 'inferred', `${role} ${name}`)),
      })),
    }
  }
}

const MOST_EVIDENCE = 2

/** Lines of its own folders before those of code that it brings along. */
function ownFirst({ directories }: Component, facts: readonly Fact<'contract-use'>[]): Fact<'contract-use'>[] {
  const isOwn = ({ repository, file }: Fact<'contract-use'>) =>
    directories.some((folder) => folder.repository === repository && (folder.path === '.' || file.startsWith(`${folder.path}/`)))
  return facts.toSorted(by((fact) => (isOwn(fact) ? 0 : 1))).slice(0, MOST_EVIDENCE)
}

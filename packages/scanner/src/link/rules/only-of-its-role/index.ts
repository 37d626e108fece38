import { hasHole, isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'

const ROLES = { registry: 'registry', config: 'config' } as const

/** A client of a registry or configuration server that keeps to the address of a developer's desk, in an estate that has one such server. */
export const onlyOfItsRole = defineReferenceRule({
  id: 'only-of-its-role',
  title: 'Clients of a registry or configuration server where one is deployed',
  answer: ({ reference, address }, estate) => {
    const { purpose } = reference.fact
    if (purpose !== 'registry' && purpose !== 'config') return undefined
    if (address && !hasHole(address) && !isLoopback(address)) return undefined
    const repositories = new Set(reference.from.directories.map((directory) => directory.repository))
    const servers = estate.components.filter((component) => component.role === ROLES[purpose])
    const near = servers.filter((server) => server.directories.some((directory) => repositories.has(directory.repository)))
    const [only, ...others] = near.length > 0 ? near : servers
    const looked = `a ${purpose} server in the same estate`
    if (only === undefined) return { tried: looked }
    if (others.length > 0) return { tried: `${looked}: ${others.length + 1} fit`, candidates: [only, ...others] }
    const [declaration] = [...only.units, ...only.packages, ...only.builds]
    return {
      target: { kind: 'component', component: only },
      evidence: declaration ? [estate.evidenceOf(declaration, 'declared', `the only ${purpose} server`)] : [],
    }
  },
})

import { by, type Breach, type SaasNode } from '@coppice/model'
import type { Policy } from '../policy.ts'

/** The product that most use is the one that was there; each other one is a breach of its own. */
export const secondVendor: Policy = {
  id: 'second-vendor',
  title: 'A second product for the same purpose',
  help: 'Use the product that serves the purpose already, or write down why not.',
  find: ({ estate }) => {
    const usersOf = ({ id }: SaasNode): number => estate.inbound(id, 'uses-saas').length
    const byPurpose = new Map<string, SaasNode[]>()
    for (const node of estate.nodes('saas'))
      if (node.optional !== true) byPurpose.set(node.purpose, [...(byPurpose.get(node.purpose) ?? []), node])
    const breaches: Breach[] = []
    for (const [purpose, products] of byPurpose) {
      const [first, ...others] = products.toSorted(
        by(
          (node) => -usersOf(node),
          (node) => node.id,
        ),
      )
      for (const node of others)
        breaches.push({
          policy: 'second-vendor',
          subjects: [node.id],
          message: `${node.name} serves ${purpose.replaceAll('-', ' ')}, as ${first?.name ?? ''} does already.`,
          evidence: [...estate.inbound(node.id, 'uses-saas').flatMap(({ evidence }) => evidence.slice(0, 1)), ...node.evidence].slice(0, 3),
        })
    }
    return breaches.toSorted(by(({ subjects }) => subjects[0] ?? ''))
  },
}

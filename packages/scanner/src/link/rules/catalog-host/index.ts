import { findByHost } from '@coppice/catalog'
import { isLoopback, type Address } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { technologyOfClient } from '../../technology-of-client.ts'
import { isServedHere } from '../../vendors.ts'

/** `api.stripe.com` is a product by the catalog; so is what a vendor's own client library is made for. */
export const catalogHost = defineReferenceRule({
  id: 'catalog-host',
  title: 'Hosts and clients of rented products',
  answer: ({ reference, address }, estate) => {
    const byHost = address && !isLoopback(address) ? findByHost(withoutHoles(address)) : undefined
    if (byHost?.kind === 'saas') return { target: { kind: 'saas', technology: byHost }, evidence: [] }
    const byClient = address ? undefined : technologyOfClient(reference.fact.client)
    if (byClient?.kind === 'saas' && !isServedHere(byClient, reference.from, estate))
      return { target: { kind: 'saas', technology: byClient }, evidence: [] }
    return address && address.host.includes('.') && !isLoopback(address) ? { tried: `the catalog's hosts for ${address.host}` } : undefined
  },
})

/** `${TENANT}.auth0.com` is a tenant's host whoever the tenant is. */
function withoutHoles({ host }: Address): string {
  return host.replace(/\$\{[^}]*\}/g, 'x')
}

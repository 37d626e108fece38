import { findByHost } from '@coppice/catalog'
import { hasHole, isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { technologyOfClient } from '../../technology-of-client.ts'

/** `api.stripe.com` is a product by the catalog; so is what a vendor's own client library is made for. */
export const catalogHost = defineReferenceRule({
  id: 'catalog-host',
  title: 'Hosts and clients of rented products',
  answer: ({ reference, address }) => {
    const byHost = address && !hasHole(address) && !isLoopback(address) ? findByHost(address.host) : undefined
    if (byHost?.kind === 'saas') return { target: { kind: 'saas', technology: byHost }, evidence: [] }
    const byClient = address ? undefined : technologyOfClient(reference.fact.client)
    if (byClient?.kind === 'saas') return { target: { kind: 'saas', technology: byClient }, evidence: [] }
    return address && address.host.includes('.') && !isLoopback(address) ? { tried: `the catalog's hosts for ${address.host}` } : undefined
  },
})

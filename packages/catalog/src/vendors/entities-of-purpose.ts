/** What products of a purpose exist to hold: that one in use holds such data is assumed until somebody looks. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  accounting: ['invoice'],
  billing: ['customer', 'invoice', 'subscription'],
  commerce: ['order', 'product'],
  'content-management': ['content'],
  crm: ['customer'],
  'customer-support': ['customer', 'ticket'],
  'e-signature': ['contract'],
  'email-marketing': ['customer'],
  erp: ['invoice', 'order', 'product', 'supplier'],
  hr: ['employee'],
  'issue-tracking': ['task'],
  payments: ['payment'],
  shipping: ['shipment'],
}

export function entitiesOfPurpose(purpose: string): readonly string[] {
  return ENTITIES[purpose] ?? []
}

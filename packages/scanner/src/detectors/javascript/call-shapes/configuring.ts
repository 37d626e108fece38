/** Methods by which a client that is made elsewhere, often generated, is told where to talk to, with the places of the address. */
export const configuringCalls: Readonly<Record<string, readonly string[]>> = {
  setConfig: ['0.baseUrl', '0.baseURL'],
}

/** Ends of members that are assigned for the same purpose. */
export const configuringMembers: readonly string[] = ['defaults.baseURL', 'OpenAPI.BASE']

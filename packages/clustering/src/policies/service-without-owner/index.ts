import type { Policy } from '../policy.ts'

export const serviceWithoutOwner: Policy = {
  id: 'service-without-owner',
  title: 'A service without an owner',
  help: 'Name its team in CODEOWNERS, in a catalog, or in the configuration.',
  find: ({ estate }) =>
    estate.clustered
      .filter(({ id }) => estate.outbound(id, 'owned-by').length === 0)
      .map(({ id, name, evidence }) => ({
        policy: 'service-without-owner' as const,
        subjects: [id],
        message: `Nobody owns ${name}.`,
        evidence: evidence.slice(0, 1),
      })),
}

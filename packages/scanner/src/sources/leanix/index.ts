import { defineTableSource } from '../../records/table/table-source.ts'

/** Application fact sheets of LeanIX, as CSV or Excel. */
export const leanix = defineTableSource({
  id: 'leanix',
  title: 'Applications out of LeanIX',
  docs: 'The export of application fact sheets: headings are the keys of the fields or their labels.',
  fields: {
    name: { aliases: ['displayName', 'name', 'fact sheet name', 'application'], required: true, docs: 'Application' },
    type: { aliases: ['type', 'fact sheet type'], docs: 'Kind of fact sheet: only applications are read' },
    lifecycle: {
      aliases: ['lifecycle', 'lifecycle:phase', 'lifecycle phase', 'current lifecycle phase', 'lifecycle:asString'],
      docs: 'Where it stands in its life',
    },
    criticality: { aliases: ['businessCriticality', 'business criticality'], docs: 'How much hangs on it' },
    owner: {
      aliases: ['relApplicationToUserGroup', 'responsible', 'subscriptions', 'owner', 'organization', 'relApplicationToOwner'],
      docs: 'Who answers for it',
    },
    capability: {
      aliases: ['relApplicationToBusinessCapability', 'business capability', 'business capabilities'],
      docs: 'What it does for the business',
    },
    domain: { aliases: ['relApplicationToDomain', 'domain', 'level1', 'business domain'], docs: 'Part of the business' },
    vendor: { aliases: ['relApplicationToProvider', 'provider', 'relProviderApplicationToProvider', 'vendor'], docs: 'Who makes it' },
    suitability: { aliases: ['technicalSuitability', 'technical fit', 'functionalSuitability', 'functional fit'], docs: 'Fit' },
    users: { aliases: ['numberOfUsers', 'number of users'], docs: 'People who use it' },
    cost: { aliases: ['totalAnnualCost', 'costTotalAnnual', 'total annual cost', 'annual cost'], docs: 'What it costs in a year' },
    successor: { aliases: ['relToSuccessor', 'successor', 'successors'], docs: 'What takes its place' },
  },
  typical: ['type', 'lifecycle', 'capability'],
  toFacts: (row) => {
    const name = row.text('name')
    if (name === undefined) return 'It has no name.'
    const type = row.text('type')
    if (type !== undefined && type !== 'Application') return []
    return [
      {
        kind: 'application',
        name,
        vendor: row.text('vendor'),
        lifecycle: row.text('lifecycle'),
        criticality: row.text('criticality'),
        owner: row.text('owner'),
        domain: row.text('domain'),
        capability: row.text('capability'),
        users: row.count('users'),
        annualCost: row.amount('cost'),
        successor: row.text('successor'),
        at: row.at,
      },
    ]
  },
})

import { defineTableSource } from '../../records/table/table-source.ts'

/** Business applications out of the CMDB of ServiceNow (`cmdb_ci_business_app`), as CSV. */
export const servicenow = defineTableSource({
  id: 'servicenow',
  title: 'Applications out of ServiceNow',
  docs: 'The list of business applications (cmdb_ci_business_app) as CSV or Excel, with labels or field names as headings.',
  fields: {
    name: { aliases: ['name', 'u_name', 'application name'], required: true, docs: 'Application' },
    number: { aliases: ['number', 'sys_id', 'asset tag', 'correlation id'], docs: 'Its number' },
    lifecycle: {
      aliases: [
        'life_cycle_stage',
        'life cycle stage',
        'install_status',
        'install status',
        'operational status',
        'operational_status',
        'life cycle stage status',
      ],
      docs: 'Where it stands in its life',
    },
    criticality: { aliases: ['business_criticality', 'business criticality', 'busines_criticality'], docs: 'How much hangs on it' },
    owner: {
      aliases: [
        'managed_by_group',
        'managed by group',
        'support_group',
        'support group',
        'owned_by',
        'owned by',
        'it application owner',
        'it_application_owner',
        'application owner',
      ],
      docs: 'Who answers for it',
    },
    vendor: { aliases: ['vendor', 'manufacturer', 'u_vendor'], docs: 'Who makes it' },
    domain: { aliases: ['business_unit', 'business unit', 'company', 'department', 'portfolio'], docs: 'Part of the business' },
    capability: {
      aliases: [
        'business_capability',
        'business capability',
        'application category',
        'application_category',
        'application family',
        'application_family',
      ],
      docs: 'What it does for the business',
    },
    users: { aliases: ['user_base', 'user base', 'active user count', 'active_user_count', 'number of users'], docs: 'People who use it' },
    cost: { aliases: ['annual cost', 'total cost', 'cost', 'annual_cost'], docs: 'What it costs in a year' },
    currency: { aliases: ['cost_cc', 'cost currency', 'currency'], docs: 'Currency of the cost' },
  },
  typical: ['number', 'lifecycle', 'criticality'],
  toFacts: (row) => {
    const name = row.text('name')
    if (name === undefined) return 'It has no name.'
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
        annualCost: row.amount('cost', row.text('currency')?.toUpperCase()),
        successor: undefined,
        at: row.at,
      },
    ]
  },
})

import { defineTableSource } from '../../records/table/table-source.ts'

/** Who works here and who has left: to know whether anybody is left who knows a service. */
export const people = defineTableSource({
  id: 'people',
  title: 'People who left',
  docs: 'An export of the directory (Okta, Entra ID, HR): mail address and status. Compared with the authors of commits, counted, and forgotten: no address and no name reaches the inventory.',
  fields: {
    mail: {
      aliases: ['email', 'mail', 'primary email', 'work email', 'user principal name', 'userprincipalname', 'login', 'e-mail'],
      required: true,
      docs: 'Address, as in commits',
    },
    status: {
      aliases: ['status', 'user status', 'account enabled', 'accountenabled', 'employment status', 'active', 'lifecycle state'],
      docs: 'active, deprovisioned, terminated, …',
    },
    left: {
      aliases: ['left', 'termination date', 'last day', 'end date', 'exit date', 'austritt', 'deprovisioned'],
      docs: 'Last day here',
    },
  },
  typical: ['status', 'left'],
  toFacts: (row) => {
    const mail = row.text('mail')
    if (mail === undefined) return 'It has no mail address.'
    const status = row.text('status') ?? ''
    const hasLeft =
      /deprov|terminat|suspend|inactive|disabled|left|false|ausgeschieden|archived/i.test(status) || row.date('left') !== undefined
    return [{ kind: 'person', mail: mail.toLowerCase(), hasLeft, at: row.at }]
  },
})

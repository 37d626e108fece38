import { countLogins } from '../../records/table/count-logins.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** Microsoft Entra ID: the sign-in log, or "Usage & insights" by application, as CSV. */
export const entraId = defineTableSource({
  id: 'entra-id',
  title: 'Logins through Entra ID',
  docs: 'The sign-in log or the report "Usage & insights": who logs in to what. Failed sign-ins are left out; people are counted, never stored.',
  fields: {
    app: {
      aliases: ['application', 'app display name', 'appdisplayname', 'application name', 'resource', 'cloud app', 'anwendung'],
      required: true,
      docs: 'Application',
    },
    user: { aliases: ['username', 'user principal name', 'userprincipalname', 'user', 'upn', 'user id', 'benutzername'], docs: 'Who' },
    when: {
      aliases: ['date (utc)', 'date', 'createddatetime', 'sign-in date', 'last sign-in date', 'last activity', 'datum'],
      docs: 'When',
    },
    status: { aliases: ['status', 'sign-in status', 'result', 'sign-in error code'], docs: 'Whether it succeeded' },
    successes: {
      aliases: ['successful sign-ins', 'success count', 'successful signins', 'sign-ins'],
      docs: 'Sign-ins, where they are added up',
    },
    users: { aliases: ['users', 'unique users', 'active users', 'user count'], docs: 'People, where they are added up' },
    assigned: { aliases: ['assigned users', 'assigned licenses', 'assigned'], docs: 'People who may log in' },
  },
  typical: ['user', 'when', 'status'],
  collect: (context) => {
    const logins = countLogins(context)
    return {
      take: (row) => {
        const app = row.text('app')
        if (app === undefined) return 'It names no application.'
        const users = row.count('users')
        const assigned = row.count('assigned')
        const successes = row.count('successes')
        if (users !== undefined || assigned !== undefined || successes !== undefined) {
          logins.addUp(app, { active: users ?? (successes === 0 ? 0 : undefined), assigned, lastUse: row.date('when') }, row.at)
          return undefined
        }
        if (/fail|interrupt|error|fehler/i.test(row.text('status') ?? '')) return undefined
        const when = row.date('when')
        if (when === undefined) return 'It has no date.'
        logins.add(app, row.text('user'), when, false, row.at)
        return undefined
      },
      facts: logins.facts,
    }
  },
})

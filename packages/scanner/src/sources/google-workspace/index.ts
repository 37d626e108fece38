import { countLogins } from '../../records/table/count-logins.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** Google Workspace: the token or SAML audit log of the admin console, as CSV. */
export const googleWorkspace = defineTableSource({
  id: 'google-workspace',
  title: 'Logins through Google',
  docs: 'The OAuth or SAML log events of the admin console: who logs in to what. People are counted, never stored.',
  fields: {
    app: {
      aliases: ['app name', 'application name', 'app', 'initiated by app', 'service provider', 'app title'],
      required: true,
      docs: 'Application',
    },
    user: { aliases: ['actor', 'actor email', 'user', 'email', 'user email', 'actor email address'], required: true, docs: 'Who' },
    when: { aliases: ['date', 'event time', 'time', 'timestamp', 'login time'], required: true, docs: 'When' },
    event: { aliases: ['event', 'event name', 'event type'], docs: 'Kind of event' },
    scope: { aliases: ['scope', 'scopes', 'api scopes'], docs: 'What it may see' },
  },
  typical: ['event', 'scope'],
  collect: (context) => {
    const logins = countLogins(context)
    return {
      take: (row) => {
        const app = row.text('app')
        const when = row.date('when')
        if (app === undefined) return 'It names no application.'
        if (when === undefined) return 'It has no date.'
        if (/fail|revoke|denied|block/i.test(row.text('event') ?? '')) return undefined
        logins.add(app, row.text('user'), when, false, row.at)
        return undefined
      },
      facts: logins.facts,
    }
  },
})

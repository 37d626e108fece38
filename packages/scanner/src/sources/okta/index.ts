import { countLogins } from '../../records/table/count-logins.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** Okta: the application usage report, a user's assignments, or the system log as CSV. */
export const okta = defineTableSource({
  id: 'okta',
  title: 'Logins through Okta',
  docs: 'The report "Application Usage" or "Application Access", or the system log: who logs in to what. People are counted, never stored.',
  fields: {
    app: {
      aliases: [
        'application',
        'app',
        'app name',
        'application name',
        'application label',
        'target0.displayname',
        'target.displayname',
        'app instance',
      ],
      required: true,
      docs: 'Application',
    },
    user: {
      aliases: ['user login', 'login', 'username', 'user name', 'email', 'actor.alternateid', 'actor.displayname', 'user email', 'user'],
      docs: 'Who',
    },
    when: {
      aliases: [
        'last access',
        'last accessed',
        'last login',
        'last sign on',
        'published',
        'timestamp',
        'time',
        'last used',
        'last accessed date',
      ],
      docs: 'When last, or when',
    },
    event: { aliases: ['event type', 'eventtype', 'event'], docs: 'Kind of event, in the system log' },
    status: { aliases: ['assignment status', 'app status', 'status', 'outcome.result'], docs: 'Whether the assignment holds' },
    users: {
      aliases: ['unique users', 'users who accessed', 'active users', 'count of users', 'distinct users'],
      docs: 'People who logged in, where they are added up',
    },
    assigned: {
      aliases: ['assigned users', 'total assigned', 'assignments', 'provisioned users'],
      docs: 'People who may log in, where they are added up',
    },
  },
  typical: ['user', 'when'],
  collect: (context) => {
    const logins = countLogins(context)
    return {
      take: (row) => {
        const app = row.text('app')
        if (app === undefined) return 'It names no application.'
        const event = row.text('event')
        if (event !== undefined && !/sso|app\.auth|app_access|session|sign/i.test(event)) return undefined
        const users = row.count('users')
        const assigned = row.count('assigned')
        const when = row.date('when')
        if (users !== undefined || assigned !== undefined) logins.addUp(app, { active: users, assigned, lastUse: when }, row.at)
        else
          logins.add(app, row.text('user'), when, event === undefined && !/inactive|failure|deprov/i.test(row.text('status') ?? ''), row.at)
        return undefined
      },
      facts: logins.facts,
    }
  },
})

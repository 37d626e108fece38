import { countLogins } from '../../records/table/count-logins.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** A table of applications with how many people use each, whatever it was made by. */
export const logins = defineTableSource({
  id: 'logins',
  title: 'Users of applications',
  docs: 'One row an application with its people added up, as asset managers and license tools export it.',
  fields: {
    app: {
      aliases: ['application', 'app', 'product', 'software', 'tool', 'service', 'anwendung', 'name'],
      required: true,
      docs: 'Application',
    },
    users: { aliases: ['active users', 'active', 'users', 'monthly active users', 'mau', 'aktive nutzer'], docs: 'People who logged in' },
    assigned: {
      aliases: ['assigned users', 'assigned', 'provisioned', 'licensed users', 'seats', 'zugewiesen'],
      docs: 'People who may log in',
    },
    lastUse: { aliases: ['last use', 'last used', 'last login', 'last activity', 'letzte nutzung'], docs: 'When somebody last did' },
  },
  typical: ['users', 'lastUse'],
  collect: (context) => {
    const counted = countLogins(context)
    return {
      take: (row) => {
        const app = row.text('app')
        const users = row.count('users')
        const assigned = row.count('assigned')
        if (app === undefined) return 'It names no application.'
        if (users === undefined && assigned === undefined) return 'It counts nobody.'
        counted.addUp(app, { active: users, assigned, lastUse: row.date('lastUse') }, row.at)
        return undefined
      },
      facts: counted.facts,
    }
  },
})

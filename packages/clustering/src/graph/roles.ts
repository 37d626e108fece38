import { assertNever, type Role } from '@coppice/model'

/**
 * Roles whose services take part in communities and merges. The others serve, watch or steer the whole estate: their ties say
 * nothing about which business services belong together.
 */
export function isClustered(role: Role): boolean {
  switch (role) {
    case 'application':
    case 'frontend':
    case 'job':
    case 'identity':
      return true
    case 'gateway':
    case 'registry':
    case 'config':
    case 'monitoring':
    case 'load-generator':
    case 'admin-tool':
      return false
    default:
      return assertNever(role)
  }
}

/** Why a role lives without callers inside the estate; undefined for a role that somebody has to call. */
export function lifeWithoutCallers(role: Role): string | undefined {
  return withoutCallers[role]
}

const withoutCallers: Record<Role, string | undefined> = {
  application: undefined,
  frontend: 'people use it directly',
  job: 'it runs on a schedule or by hand, not on a call',
  gateway: 'it takes in calls from outside',
  registry: 'the estate finds its services through it',
  config: 'the estate takes its settings from it',
  monitoring: 'it watches the estate',
  identity: 'people log in through it',
  'load-generator': 'it tests the estate and serves nobody',
  'admin-tool': 'operators use it directly',
}

import { technologyById } from '@coppice/catalog'
import type { Component } from '../identity/component.ts'
import type { Address } from './address.ts'
import type { Target } from './estate.ts'

/** The database on a server that a client or an address names: two databases on one server share nothing. */
export function databaseOn(server: Component, address: Address | undefined, named?: string): Target | undefined {
  if (server.kind !== 'datastore' || !hasDatabases(server)) return undefined
  const name = named ?? /^\/([A-Za-z][\w-]*)$/.exec(address?.path ?? '')?.[1]
  return name === undefined || name === '' ? undefined : { kind: 'database', name, server }
}

/** Caches number their databases, search engines and object stores name something else in the path. */
function hasDatabases(server: Component): boolean {
  const purpose = server.technology === undefined ? undefined : technologyById(server.technology)?.purpose
  return purpose === undefined || /relational|document|column|graph|analytic|time-series/.test(purpose)
}

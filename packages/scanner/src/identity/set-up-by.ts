import { technologyById, type Technology } from '@coppice/catalog'
import type { Fact } from '../facts/fact.ts'

/** Variables by which the images of servers are set up when they start for the first time, and which nobody else reads. */
const SET_UP: readonly (readonly [RegExp, string])[] = [
  [/^MONGO_INITDB_(?:ROOT_USERNAME|ROOT_PASSWORD|DATABASE)$/, 'mongodb'],
  [/^MARIADB_(?:ALLOW_EMPTY_)?ROOT_PASSWORD$/, 'mariadb'],
  [/^POSTGRES_(?:INITDB_ARGS|HOST_AUTH_METHOD)$/, 'postgresql'],
  [/^RABBITMQ_DEFAULT_(?:USER|PASS|VHOST)$/, 'rabbitmq'],
  [/^NEO4J_AUTH$/, 'neo4j'],
]

/** The server that somebody else's image is made of, by the variables that it is given: `acme/catalog-db` with `MONGO_INITDB_DATABASE`. */
export function setUpBy(unit: Fact<'unit'>): Technology | undefined {
  const found = SET_UP.find(([key]) => unit.environment.some((one) => key.test(one.key)))
  return found && technologyById(found[1])
}

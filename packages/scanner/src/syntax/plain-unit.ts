import type { Unit } from '../facts/finding.ts'

/** A unit of which a manifest says little: what it leaves out is empty. */
export function plainUnit(told: Pick<Unit, 'line' | 'form' | 'name' | 'scope'> & Partial<Unit>): Unit {
  return {
    kind: 'unit',
    hostNames: [],
    command: [],
    ports: [],
    environment: [],
    environmentFrom: [],
    mounts: [],
    startsAfter: [],
    labels: {},
    environments: [],
    ...told,
  }
}

import { by } from '@coppice/model'
import type { Technology } from '@coppice/catalog'
import type { Component } from '../identity/component.ts'
import type { EvaluatedReference } from './estate.ts'

/** Servers that nothing in the estate starts, known because something connects to them. */
export interface UndeclaredServers {
  /** The server at a host, the same for everybody who names that host; by technology alone where the host is a desk's own, one for each repository. */
  readonly at: (technology: Technology, host: string | undefined, asked: { by: EvaluatedReference; optional: boolean }) => Component
  /** All that were asked for, in canonical order. */
  readonly all: () => readonly Component[]
}

export function createUndeclaredServers(): UndeclaredServers {
  const known = new Map<string, Component>()
  const required = new Set<string>()
  return {
    at: (technology, host, { by: { fact }, optional }) => {
      const kind = technology.kind === 'datastore' || technology.kind === 'broker' ? technology.kind : 'service'
      const key = `${kind} ${host ?? `${fact.repository} ${technology.id}`}`
      const isNumber = /^[\d.]+$/.test(host ?? '')
      const found = known.get(key) ?? {
        kind,
        // A number is nobody's name.
        name: host === undefined || isNumber ? technology.id : host,
        aliases: [...(host === undefined ? (technology.aliases ?? []) : isNumber ? [host] : [])],
        role: technology.role ?? 'application',
        technology: technology.id,
        units: [],
        directories: [],
        builds: [],
        packages: [],
        entryPoints: [],
        namedBy: fact,
        // One who cannot do without it may ask after another who can.
        get optional() {
          return !required.has(key)
        },
      }
      if (!optional) required.add(key)
      known.set(key, found)
      return found
    },
    all: () =>
      [...known.values()].toSorted(
        by(
          (component) => component.kind,
          (component) => component.name,
          (component) => component.namedBy?.repository ?? '',
        ),
      ),
  }
}

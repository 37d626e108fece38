import { by } from '@coppice/model'
import type { Technology } from '@coppice/catalog'
import type { Component } from '../identity/component.ts'
import type { EvaluatedReference } from './estate.ts'

/** Servers that nothing in the estate starts, known because something connects to them. */
export interface UndeclaredServers {
  /** The server at a host, the same for everybody who names that host; by technology alone where the host is a desk's own, one for each repository. */
  readonly at: (technology: Technology, host: string | undefined, asked: { by: EvaluatedReference; optional: boolean }) => Component
  /** A service that others run, known by the name that the estate's own manifests give it. */
  readonly named: (name: string, asked: { by: EvaluatedReference; optional: boolean }) => Component
  /** All that were asked for, in canonical order. */
  readonly all: () => readonly Component[]
}

type Thing = Pick<Component, 'kind' | 'name' | 'aliases' | 'role' | 'technology'>

export function createUndeclaredServers(): UndeclaredServers {
  const known = new Map<string, Component>()
  const required = new Set<string>()
  const ask = (key: string, thing: Thing, fact: Component['namedBy'], optional: boolean): Component => {
    const found = known.get(key) ?? {
      ...thing,
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
  }
  return {
    at: (technology, host, { by: { fact }, optional }) => {
      const kind = technology.kind === 'datastore' || technology.kind === 'broker' ? technology.kind : 'service'
      const isNumber = /^[\d.]+$/.test(host ?? '')
      const thing: Thing = {
        kind,
        // A number is nobody's name.
        name: host === undefined || isNumber ? technology.id : host,
        aliases: [...(host === undefined ? (technology.aliases ?? []) : isNumber ? [host] : [])],
        role: technology.role ?? 'application',
        technology: technology.id,
      }
      return ask(`${kind} ${host ?? `${fact.repository} ${technology.id}`}`, thing, fact, optional)
    },
    named: (name, { by: { fact }, optional }) =>
      ask(`service ${name}`, { kind: 'service', name, aliases: [], role: 'application', technology: undefined }, fact, optional),
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

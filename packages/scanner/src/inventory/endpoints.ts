import { by, type Endpoint } from '@coppice/model'
import type { EvidenceOf } from '../facts/evidence-of.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import type { Component } from '../identity/component.ts'
import type { Estate } from '../link/estate.ts'
import { createModuleGraph } from '../link/module-graph.ts'
import { createSymbols, type Symbols } from '../link/symbols.ts'
import { distinctEvidence } from './merge-edges.ts'

/** Longest chain of routers mounted on routers. */
const MAX_MOUNTS = 5

/** The routes a component serves, each below the paths its router is mounted on. */
export function createEndpoints(estate: Estate): (component: Component) => Endpoint[] {
  const symbols = createSymbols(estate.index, createModuleGraph(estate.index))
  const mounts = indexMounts(estate.index, symbols)
  return (component) => {
    const evaluator = estate.evaluatorOf(component)
    const files = new Set(estate.filesOf(component))
    const prefixesOf = (file: FileKey, router: string | undefined, depth: number): string[] => {
      const found =
        router === undefined || depth > MAX_MOUNTS ? [] : (mounts.get(`${file} ${router}`) ?? []).filter((mount) => files.has(mount.file))
      if (found.length === 0) return ['']
      return found.flatMap(({ fact, file: at }) => {
        const below = evaluator.evaluate(fact.path, at).map((value) => value.text)
        return prefixesOf(at, fact.on, depth + 1).flatMap((prefix) => below.map((path) => prefix + path))
      })
    }
    const endpoints = new Map<string, Endpoint>()
    for (const file of files) {
      for (const fact of estate.index.inFile('served-route', file)) {
        for (const value of evaluator.evaluate(fact.path, file)) {
          for (const prefix of prefixesOf(file, fact.router, 0)) add(endpoints, fact, toPath(prefix, value.text), estate.evidenceOf)
        }
      }
    }
    return [...endpoints.values()].toSorted(
      by(
        (endpoint) => endpoint.path,
        (endpoint) => endpoint.method,
      ),
    )
  }
}

function indexMounts(index: FactIndex, symbols: Symbols): Map<string, { fact: Fact<'mount'>; file: FileKey }[]> {
  const byRouter = new Map<string, { fact: Fact<'mount'>; file: FileKey }[]>()
  for (const fact of index.of('mount')) {
    const file = toFileKey(fact.repository, fact.file)
    const [name = fact.router, ...path] = fact.router.split('.')
    const target = symbols.origin(file, name, path)
    if (!target) continue
    const key = `${target.file} ${[target.name, ...target.path].join('.')}`
    byRouter.set(key, [...(byRouter.get(key) ?? []), { fact, file }])
  }
  return byRouter
}

/** One slash between parts, parameters in braces, whatever the framework's notation: `:id`, `<int:id>`, `[id]`, `{id:.+}`. */
function toPath(prefix: string, path: string): string {
  const segments = `${prefix}/${path}`.split('/').filter((segment) => segment !== '')
  return `/${segments
    .map((segment) =>
      segment
        .replace(/^:(\w+).*$/, '{$1}')
        .replace(/^<(?:\w+:)?(\w+)>$/, '{$1}')
        .replace(/^\[\.*(\w+)\]$/, '{$1}')
        .replace(/^\{(\w+):.*\}$/, '{$1}'),
    )
    .join('/')}`
}

function add(endpoints: Map<string, Endpoint>, fact: Fact<'served-route'>, path: string, evidenceOf: EvidenceOf): void {
  const key = `${fact.method} ${path}`
  const evidence = evidenceOf(fact, 'inferred')
  const known = endpoints.get(key)
  if (known) endpoints.set(key, { ...known, evidence: distinctEvidence([...known.evidence, evidence]) })
  else endpoints.set(key, { method: fact.method, path, evidence: [evidence] })
}

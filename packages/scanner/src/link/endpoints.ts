import { by, type Endpoint, type Evidence } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import type { Component } from '../identity/component.ts'
import { indexContracts } from './contracts.ts'
import { indexDocuments } from './contract-documents.ts'
import type { Estate } from './estate.ts'
import { memoize } from '../facts/memoize.ts'
import { createPythonModules } from './python-modules.ts'
import { createRustModules } from './rust-modules.ts'
import { distinctEvidence } from '../inventory/merge-edges.ts'

/** Longest chain of routers mounted on routers. */
const MAX_MOUNTS = 5

const known = new WeakMap<Estate, (component: Component) => readonly Endpoint[]>()

/** The routes a component serves, each below the paths its router is mounted on, and the calls of the contracts it implements; read once for an estate. */
export function endpointsOf(estate: Estate): (component: Component) => readonly Endpoint[] {
  const found = known.get(estate) ?? memoize(createEndpoints(estate))
  known.set(estate, found)
  return found
}

function createEndpoints(estate: Estate): (component: Component) => Endpoint[] {
  const routers = createRouters(estate)
  const mounts = indexMounts(estate.index, routers)
  const contracts = indexContracts(estate)
  const documents = indexDocuments(estate, contracts)
  return (component) => {
    const evaluator = estate.evaluatorOf(component)
    const files = new Set(estate.filesOf(component))
    const prefixesOf = (file: FileKey, router: string | undefined, depth: number): string[] => {
      const key = router === undefined || depth > MAX_MOUNTS ? undefined : routers.keyOf(file, router)
      const found = key === undefined ? [] : (mounts.get(key) ?? []).filter((mount) => files.has(mount.file))
      if (found.length === 0) return ['']
      return found.flatMap(({ fact, file: at }) => {
        const below = evaluator.evaluate(fact.path, at).map((value) => value.text)
        return prefixesOf(at, fact.on, depth + 1).flatMap((prefix) => below.map((path) => `${prefix}/${path}`))
      })
    }
    const endpoints = new Map<string, Endpoint>()
    for (const fact of documents.of(component))
      for (const { method, path, line } of fact.operations)
        add(endpoints, method, fact.form === 'graphql' ? path : toPath('', path), estate.evidenceOf({ ...fact, line }, 'declared'))
    for (const file of files) {
      for (const fact of estate.index.inFile('served-route', file)) {
        for (const value of evaluator.evaluate(fact.path, file)) {
          for (const prefix of prefixesOf(file, fact.router, 0))
            add(endpoints, fact.method, toPath(prefix, value.text), estate.evidenceOf(fact, 'inferred'))
        }
      }
      for (const fact of estate.index.inFile('contract-use', file)) {
        const declared = fact.role === 'serves' ? contracts.declared(fact.contract) : undefined
        for (const { method, path, line } of declared?.operations ?? [])
          if (declared) add(endpoints, method, path, estate.evidenceOf({ ...declared, line }, 'declared'))
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

/** Routers across files. */
interface Routers {
  /** One key for a router, whatever name a file knows it by; undefined where nobody can tell. */
  readonly keyOf: (file: FileKey, router: string) => string | undefined
}

function createRouters({ index, originOf }: Estate): Routers {
  const python = createPythonModules(index)
  const rust = createRustModules(index)
  return {
    keyOf: (file, router) => {
      const language = index.files.get(file)?.language
      if (language === 'Python') return python.keyOf(file, router)
      if (language === 'Rust') return rust.keyOf(file, router)
      const [name = router, ...path] = router.split('.')
      const target = originOf(file, name, path)
      return target && `${target.file} ${[target.name, ...target.path].join('.')}`
    },
  }
}

function indexMounts(index: FactIndex, routers: Routers): Map<string, { fact: Fact<'mount'>; file: FileKey }[]> {
  const byRouter = new Map<string, { fact: Fact<'mount'>; file: FileKey }[]>()
  for (const fact of index.of('mount')) {
    const file = toFileKey(fact.repository, fact.file)
    const key = routers.keyOf(file, fact.router)
    if (key !== undefined) byRouter.set(key, [...(byRouter.get(key) ?? []), { fact, file }])
  }
  return byRouter
}

/** One slash between parts, parameters in braces, whatever the framework's notation: `:id`, `<int:id>`, `[id]`, `{id:.+}`, `*path`. */
export function toPath(prefix: string, path: string): string {
  const segments = `${prefix}/${fromRegularExpression(path)}`.split('/').filter((segment) => segment !== '')
  return `/${segments
    .map((segment) =>
      segment
        .replace(/^:(\w+).*$/, '{$1}')
        .replace(/^<(?:[^<>:]+:)?(\w+)>$/, '{$1}')
        .replace(/^\[{1,2}\.*(\w+)\]{1,2}$/, '{$1}')
        .replace(/^\{\*{0,2}(\w+)\??(?:[:=].*)?\}$/, '{$1}')
        .replace(/^\*(\w+)$/, '{$1}'),
    )
    .join('/')}`
}

/** `^carts/(?P<id>[0-9]+)/$` of Django. */
function fromRegularExpression(path: string): string {
  return /^\^|\$$|\(\?P</.test(path)
    ? path
        .replace(/\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)/g, '{$1}')
        .replace(/^\^/, '')
        .replace(/\/?\??\$$/, '')
        .replace(/\\([./-])/g, '$1')
    : path
}

function add(endpoints: Map<string, Endpoint>, method: string, path: string, evidence: Evidence): void {
  const key = `${method} ${path}`
  const known = endpoints.get(key)
  if (known) endpoints.set(key, { ...known, evidence: distinctEvidence([...known.evidence, evidence]) })
  else endpoints.set(key, { method, path, evidence: [evidence] })
}

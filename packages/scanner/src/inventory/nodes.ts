import { technologyById, type Technology } from '@coppice/catalog'
import {
  isFileEvidence,
  TechnologyId,
  by,
  compareText,
  createSketch,
  decodeSketch,
  encodeSketch,
  mergeSketch,
  toNodeId,
  type Evidence,
  type InventoryNode,
  type NodeId,
  type ServiceNode,
  type Sketch,
  type SourcePath,
} from '@coppice/model'
import type { EvidenceOf } from '../facts/evidence-of.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { normaliseName } from '../facts/paths.ts'
import type { Component, Directory } from '../identity/component.ts'
import { findInstallation } from '../identity/find-installation.ts'
import type { Target } from '../link/estate.ts'
import { distinctEvidence } from './merge-edges.ts'

/** How a place is written: plain where one root was scanned, with its repository where there are several. */
export type ToSourcePath = (directory: Directory) => SourcePath

export interface NodeInput {
  readonly ids: ReadonlyMap<Component, NodeId>
  readonly evidenceOf: EvidenceOf
  readonly toSourcePath: ToSourcePath
}

export function toComponentNode(component: Component, { ids, evidenceOf, toSourcePath }: NodeInput): InventoryNode {
  const base = {
    id: ids.get(component) ?? toNodeId(component.kind, component.name),
    name: component.name,
    aliases: [...new Set([...component.aliases, ...component.packages.map((fact) => fact.name ?? component.name)])]
      .filter((alias) => alias !== component.name)
      .toSorted(compareText),
    paths: component.directories.map(toSourcePath),
    evidence: declarationsOf(component, evidenceOf),
    ...(component.optional ? { optional: true as const } : {}),
    ...environmentsOf(component),
  }
  const technology = component.technology === undefined ? {} : { technology: TechnologyId.parse(component.technology) }
  switch (component.kind) {
    case 'datastore':
      return { ...base, kind: 'datastore', ...technology }
    case 'broker':
      return { ...base, kind: 'broker', ...technology }
    case 'service':
      return {
        ...base,
        kind: 'service',
        role: component.role,
        endpoints: [],
        languages: [],
        ...installationOf(component, evidenceOf),
        ...deploymentOf(component, toSourcePath),
      }
  }
}

function declarationsOf(component: Component, evidenceOf: EvidenceOf): Evidence[] {
  const units = component.units.map((unit) => evidenceOf(unit, 'declared', `${unit.form} ${unit.name}`))
  const builds = component.builds.map((build) => evidenceOf(build, 'declared', `builds an image on ${build.base}`))
  const rest =
    component.units.length + component.builds.length > 0
      ? []
      : [
          ...component.entryPoints.map((fact) => evidenceOf(fact, 'inferred', 'a program starts here')),
          ...component.packages.map((fact) => evidenceOf(fact, 'declared', 'a package')),
        ]
  const named = component.namedBy ? [evidenceOf(component.namedBy, 'inferred', 'connects to it')] : []
  const decisions = (component.decisions ?? []).map((decision) => evidenceOf(decision, 'asserted', decision.note))
  return distinctEvidence([...decisions, ...units, ...builds, ...rest, ...named]).slice(0, 12)
}

function installationOf(component: Component, evidenceOf: EvidenceOf): Pick<ServiceNode, 'installs'> {
  const found = findInstallation(component)
  if (found === undefined) return {}
  const evidence = distinctEvidence(found.because.map(({ fact, note }) => evidenceOf(fact, 'declared', note))).slice(0, 3)
  return { installs: { technology: TechnologyId.parse(found.product.id), name: found.product.name, evidence } }
}

function environmentsOf(component: Component): { environments?: string[] } {
  const environments = [...new Set(component.units.flatMap((unit) => unit.environments))].toSorted(compareText)
  return environments.length > 0 ? { environments } : {}
}

function deploymentOf(
  component: Component,
  toSourcePath: ToSourcePath,
): Pick<ServiceNode, 'deployedAs' | 'manifests' | 'replicas' | 'scaledToZero' | 'onEveryNode'> {
  const { units } = component
  const counts = units.flatMap((unit) => unit.replicas ?? [])
  return {
    ...(units.length > 0 ? { manifests: manifestsOf(units, toSourcePath) } : {}),
    ...(counts.length > 0 ? { replicas: Math.max(...counts) } : {}),
    ...(units.some((unit) => unit.onEveryNode) ? { onEveryNode: true as const } : {}),
    deployedAs: [...new Set(units.map((unit) => unit.form))].toSorted(compareText),
    ...(units.some((unit) => unit.replicas === 0) && units.every((unit) => unit.replicas === 0 || unit.replicas === undefined)
      ? { scaledToZero: true as const }
      : {}),
  }
}

/** Files of a chart are one manifest; any other file is one of its own. */
function manifestsOf(units: Component['units'], toSourcePath: ToSourcePath): SourcePath[] {
  const places = new Map(
    units.map(({ repository, file }) => {
      const chart = /^(.*?)\/?templates\//.exec(file)?.[1]
      const path = chart === undefined ? file : chart || '.'
      return [`${repository}:${path}`, { repository, path }]
    }),
  )
  return [...places]
    .toSorted(by(([key]) => key))
    .slice(0, MOST_MANIFESTS)
    .map(([, place]) => toSourcePath(place))
}

const MOST_MANIFESTS = 12

/** Languages by lines of code, the sum, and the sketch of the code, of the files below a component's own folders. */
export function measureCode(node: ServiceNode, component: Component, index: FactIndex, files: readonly string[]): ServiceNode {
  const lines = new Map<string, number>()
  let sketch: Sketch | undefined
  for (const key of files) {
    const file = index.files.get(key)
    if (!file?.language || file.linesOfCode === 0) continue
    if (!component.directories.some((d) => d.repository === file.repository && (d.path === '.' || file.file.startsWith(`${d.path}/`))))
      continue
    lines.set(file.language, (lines.get(file.language) ?? 0) + file.linesOfCode)
    if (file.fingerprint !== undefined) mergeSketch((sketch ??= createSketch()), decodeSketch(file.fingerprint))
  }
  const ranked = [...lines].toSorted(
    by(
      ([, count]) => -count,
      ([language]) => language,
    ),
  )
  if (ranked.length === 0) return node
  return {
    ...node,
    languages: ranked.map(([language]) => language),
    linesOfCode: ranked.reduce((sum, [, count]) => sum + count, 0),
    ...(sketch ? { fingerprint: encodeSketch(sketch) } : {}),
  }
}

/** The node of what is no component: it exists because something is linked to it. */
export function toTargetNode(
  target: Exclude<Target, { kind: 'component' }>,
  id: NodeId,
  evidence: readonly Evidence[],
  input: NodeInput,
): InventoryNode {
  const base = { id, aliases: [], paths: [], evidence: distinctEvidence(evidence).slice(0, 5) }
  switch (target.kind) {
    case 'saas':
      return {
        ...base,
        kind: 'saas',
        name: target.technology.name,
        aliases: vendorNames(target.technology),
        ...catalogued(target.technology),
      }
    case 'technology':
      return { ...base, kind: 'technology', name: target.technology.name, ...catalogued(target.technology) }
    case 'library':
      return {
        ...base,
        kind: 'library',
        name: target.library.name,
        paths: [input.toSourcePath(target.library.directory)],
        evidence: [
          ...(target.library.decisions ?? []).map((decision) => input.evidenceOf(decision, 'asserted', decision.note)),
          input.evidenceOf(target.library.package, 'declared', 'a package'),
        ],
        ecosystem: target.library.package.ecosystem,
      }
    case 'channel':
      return { ...base, kind: 'channel', name: target.name, ...knownTechnology(target.technology) }
    case 'database':
      return { ...base, kind: 'datastore', name: databaseName(target), logical: true, ...knownTechnology(target.server.technology) }
    case 'team':
      return { ...base, kind: 'team', name: target.name, evidence: base.evidence.filter(isFileEvidence) }
    case 'repository':
      return { ...base, kind: 'repository', name: target.name, aliases: target.keeper === undefined ? [] : [`${target.keeper}-repository`] }
  }
}

/** Two nodes of one name would be taken for one: a database that is called like its server bears both names. */
function databaseName({ name, server }: Extract<Target, { kind: 'database' }>): string {
  return normaliseName(name) === normaliseName(server.name) ? `${server.name}/${name}` : name
}

function vendorNames(technology: Technology): string[] {
  return [...new Set([technology.id, technology.vendor, ...(technology.aliases ?? [])])]
    .filter((name) => name !== undefined && name !== technology.name)
    .map(String)
    .toSorted(compareText)
}

function catalogued(technology: Technology): { technology: TechnologyId; purpose: string } {
  return { technology: TechnologyId.parse(technology.id), purpose: technology.purpose }
}

function knownTechnology(id: string | undefined): { technology?: TechnologyId } {
  return id !== undefined && technologyById(id) ? { technology: TechnologyId.parse(id) } : {}
}

/** The id of what a link leads to. */
export function targetId(target: Target, ids: ReadonlyMap<Component, NodeId>): NodeId {
  switch (target.kind) {
    case 'component':
      return ids.get(target.component) ?? toNodeId(target.component.kind, target.component.name)
    case 'saas':
    case 'technology':
      return toNodeId(target.kind, target.technology.id)
    case 'library':
      return toNodeId('library', target.library.name)
    case 'channel':
      return toNodeId('channel', ...(target.host ? [targetId(target.host, ids).replace(/^\w+:/, '')] : []), target.name)
    case 'database':
      return toNodeId('datastore', targetId({ kind: 'component', component: target.server }, ids).replace(/^\w+:/, ''), target.name)
    case 'team':
      return toNodeId('team', target.name.replace(/^@/, ''))
    case 'repository':
      return toNodeId('repository', ...target.name.split('/'))
  }
}

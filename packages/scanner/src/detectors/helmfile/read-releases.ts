import { findByImage } from '@coppice/catalog'
import type { Unit } from '../../facts/finding.ts'
import { baseNameOf, directoryOf, isWithin, joinPath, normaliseName, tellingName } from '../../facts/paths.ts'
import { entriesAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { ENVIRONMENT, RELEASE } from '../../syntax/helmfile-template.ts'

/** Names that say where or how far along a release is, not what it is. */
const STAGE =
  /^(?:main|default|release|app|prod|production|live|stage|staging|canary|next|test|testing|dev|development|qa|uat|preview|blue|green|v\d+)$/

/** Folders that hold helmfiles and name nothing. */
const PLACE =
  /^(?:\.|helm|helmfile|helmfiles|helmfile\.d|deploy|deployment|deployments|k8s|kubernetes|infra|infrastructure|releases|environments?)$/

interface Release {
  readonly node: ConfigNode
  readonly name: string
  readonly chart: string
  readonly namespace: string | undefined
}

interface Helmfile {
  readonly path: string
  readonly environments: readonly string[]
  /** What its folder or namespace calls all that it installs together. */
  readonly whole: string | undefined
  readonly isStage: (name: string) => boolean
}

/** One unit for the releases of a chart that only stages, regions or versions tell apart; one for each of the others. */
export function* readReleases(documents: readonly ConfigNode[], path: string): Iterable<Unit> {
  const releases = documents.flatMap((document) => itemsAt(document, 'releases').flatMap(toRelease))
  const environments = [...new Set(documents.flatMap((document) => entriesAt(document, 'environments').map((entry) => entry.key)))]
  const isStage = (name: string): boolean => STAGE.test(name) || environments.includes(name)
  const whole = wholeOf(path, releases)
  const chartsOfStages = new Set(releases.filter(({ name }) => isStage(name)).map(({ chart }) => chart))
  const file: Helmfile = { path, environments: environments.filter((name) => name !== 'default'), whole, isStage }
  const seen = new Set<string>()
  for (const release of releases) {
    const name = nameOf(release, whole, isStage, chartsOfStages)
    if (seen.has(name)) continue
    seen.add(name)
    yield toUnit(
      name,
      releases.filter((other) => nameOf(other, whole, isStage, chartsOfStages) === name),
      file,
    )
  }
}

function toRelease(node: ConfigNode): Release[] {
  const name = textAt(node, 'name')
  const chart = textAt(node, 'chart')
  if (name === undefined || chart === undefined || !/^[a-z\d][a-z\d.-]*$/.test(name) || chart === '' || isSetUp(chart)) return []
  return [{ node, name, chart, namespace: plain(textAt(node, 'namespace')) }]
}

/** Charts that run nothing: definitions of resources, secrets and whatever is written down raw. */
function isSetUp(chart: string): boolean {
  return /(?:^|[/-])(?:crds?|secrets|raw|namespaces?|resources|networkpolicies)$/.test(chart)
}

function plain(text: string | undefined): string | undefined {
  return text !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(text) ? text : undefined
}

function wholeOf(path: string, releases: readonly Release[]): string | undefined {
  const folder = baseNameOf(directoryOf(path))
  if (baseNameOf(path).startsWith('helmfile.')) {
    if (!PLACE.test(folder)) return tellingName(directoryOf(path))
  } else if (!/^\d*-?helmfile/.test(baseNameOf(path))) {
    return baseNameOf(path).replace(/^\d+-|\.ya?ml.*$|\.helmfile/g, '')
  }
  const [namespace, ...others] = new Set(releases.map((release) => release.namespace))
  return others.length === 0 ? namespace : undefined
}

function nameOf(
  { name, chart, namespace }: Release,
  whole: string | undefined,
  isStage: (name: string) => boolean,
  chartsOfStages: ReadonlySet<string>,
): string {
  if (isStage(name)) return whole ?? namespace ?? baseNameOf(chart)
  // Beside the stages of a chart another release of it is a part of the same.
  const isPart = whole !== undefined && chartsOfStages.has(chart) && !normaliseName(name).includes(normaliseName(whole))
  return isPart ? `${whole}-${name}` : name
}

function toUnit(name: string, releases: readonly Release[], file: Helmfile): Unit {
  const [first] = releases
  const folder = directoryOf(file.path)
  const values = [...new Set(releases.flatMap((release) => valuesOf(release, folder, file.environments)))]
  const sets = values.map(directoryOf).filter((path) => path !== '.')
  const isOff = releases.every(({ node }) => textAt(node, 'installed') === 'false')
  return {
    kind: 'unit',
    line: first?.node.line ?? 1,
    form: 'helm-release',
    name,
    hostNames: [...new Set(releases.map((release) => release.name))].filter((one) => one !== name && !file.isStage(one)),
    scope: first?.namespace ?? 'default',
    ...(first ? { chart: first.chart.startsWith('.') ? joinPath(folder, first.chart) : first.chart } : {}),
    ...imageOf(first),
    command: [],
    ports: [],
    environment: [],
    environmentFrom: [...new Set(sets)].map((path) => `chart:${path}`),
    mounts: values.map((source) => ({ source, target: 'values' })),
    startsAfter: releases.flatMap((release) => needsOf(release, file)),
    labels: {},
    ...(isOff ? { optional: true as const } : {}),
    environments: [...file.environments],
  }
}

/** Files of the repository with its values, those of every environment too. */
function valuesOf({ node, name }: Release, folder: string, environments: readonly string[]): string[] {
  const list = nodeAt(node, 'values')
  const items = list?.kind === 'list' ? list.items : []
  return items
    .map((item) => textAt(item))
    .filter((text) => text !== undefined && /\.ya?ml(?:\.gotmpl)?$/.test(text) && !text.startsWith('/'))
    .flatMap((text = '') =>
      text.includes(ENVIRONMENT) ? environments.map((environment) => text.replaceAll(ENVIRONMENT, environment)) : [text],
    )
    .map((text) => joinPath(folder, text.replaceAll(RELEASE, name)))
    .filter((path) => !path.startsWith('..') && isWithin(path, '.'))
}

function needsOf({ node }: Release, { isStage, whole }: Helmfile): Unit['startsAfter'] {
  return itemsAt(node, 'needs').flatMap((item) => {
    const written = textAt(item)?.split('/').at(-1) ?? ''
    const name = isStage(written) ? (whole ?? '') : written
    return name === '' ? [] : [{ name, line: item.line }]
  })
}

/** Charts of others are called after the server that they run. */
function imageOf(release: Release | undefined): { image?: string } {
  const name = release === undefined || release.chart.startsWith('.') ? '' : baseNameOf(release.chart)
  return findByImage(name) === undefined ? {} : { image: name }
}

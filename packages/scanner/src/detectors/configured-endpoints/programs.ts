import type { Reference } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { itemsAt, nodeAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** A kind of program, by what its configuration looks like, and where in it the addresses stand that it goes to. */
export interface Program {
  readonly isConfiguredBy: (root: ConfigNode) => boolean
  /** Paths of the addresses, keys joined with dots, items of lists by number. */
  readonly reads: RegExp
  readonly purpose?: Reference['purpose']
  /** Take only addresses that can be told from words: of unknown programs. */
  readonly cautious?: true
}

function has(...paths: readonly string[]): (root: ConfigNode) => boolean {
  return (root) => paths.every((path) => nodeAt(root, ...path.split('.')) !== undefined)
}

/** The first that fits. */
const PROGRAMS: readonly Program[] = [
  // Promtail and Grafana Agent
  { isConfiguredBy: has('clients', 'scrape_configs'), reads: /^clients\.\d+\.url$/, purpose: 'monitoring' },
  // Prometheus
  {
    isConfiguredBy: has('scrape_configs'),
    reads: /static_configs\.\d+\.targets\.\d+$|^remote_(write|read)\.\d+\.url$/,
    purpose: 'monitoring',
  },
  // OpenTelemetry Collector
  {
    isConfiguredBy: has('exporters', 'service'),
    reads: /^exporters\..*(endpoint|url)s?(\.\d+)?$|static_configs\.\d+\.targets\.\d+$/,
    purpose: 'monitoring',
  },
  // Grafana's data sources
  { isConfiguredBy: (root) => itemsAt(root, 'datasources').length > 0, reads: /^datasources\.\d+\.url$/, purpose: 'monitoring' },
  // Vector
  {
    isConfiguredBy: (root) => nodeAt(root, 'sinks')?.kind === 'map',
    reads: /^sinks\.[^.]+\.(uri|endpoints?|address|bootstrap_servers|url)(\.\d+)?$/,
  },
  // Traefik
  { isConfiguredBy: has('http.services'), reads: /^(http|tcp)\.services\..*\.servers\.\d+\.(url|address)$/i, purpose: 'business' },
  // Envoy
  {
    isConfiguredBy: has('static_resources.clusters'),
    reads: /^static_resources\.clusters\..*socket_address\.address$/,
    purpose: 'business',
  },
  // Kong
  { isConfiguredBy: has('_format_version', 'services'), reads: /^services\.\d+\.(url|host)$/, purpose: 'business' },
  // KrakenD
  {
    isConfiguredBy: (root) => itemsAt(root, 'endpoints').some((endpoint) => nodeAt(endpoint, 'backend') !== undefined),
    reads: /\.backend\.\d+\.host\.\d+$/,
    purpose: 'business',
  },
  // Ocelot
  {
    isConfiguredBy: (root) => has('Routes')(root) || has('ReRoutes')(root),
    reads: /\.DownstreamHostAndPorts\.\d+\.Host$/,
    purpose: 'business',
  },
  // YARP
  { isConfiguredBy: has('ReverseProxy.Clusters'), reads: /^ReverseProxy\.Clusters\..*\.Address$/, purpose: 'business' },
]

const ENDPOINT = /(?:^|[._-])(ur[il]s?|endpoints?|targets?|addr(?:ess(?:es)?)?|hosts?|servers?|upstreams?|brokers?)(?:\.\d+)*$/

/** Configuration of a program that is not known, its own file or one in a folder for such files. */
const UNKNOWN: Program = { isConfiguredBy: () => true, reads: ENDPOINT, cautious: true }

/** Marks of files that others read, or that say nothing about where a program goes. */
const OTHER_KINDS = [
  'apiVersion',
  'openapi',
  'swagger',
  'asyncapi',
  '$schema',
  'jobs',
  'stages',
  'steps',
  'compilerOptions',
  'spring',
  'kind',
  'lockfileVersion',
  'AWSTemplateFormatVersion',
  'Resources',
  'rules',
]

/** A key by which one of the programs is known. */
const TELLING_KEY =
  /["']?\b(?:scrape_configs|exporters|datasources|sinks|http|static_resources|_format_version|endpoints|(?:Re)?Routes|ReverseProxy)\b["']?\s*[:=.\]]/

/** Whether a file can be the configuration of a program, before it is parsed: trees of data cost most of all. */
export function mayConfigure(path: string, text: string): boolean {
  return isConfiguration(path) || TELLING_KEY.test(text)
}

function isConfiguration(path: string): boolean {
  return (
    /^(config|settings|conf|endpoints|upstreams|gateway|proxy)([._-][\w.-]*)?\.\w+$/.test(baseNameOf(path)) ||
    /(^|\/)(config|configs|conf|conf\.d|configuration)\//.test(path)
  )
}

export function programOf(root: ConfigNode, path: string): Program | undefined {
  const known = PROGRAMS.find((program) => program.isConfiguredBy(root))
  if (known) return known
  return isConfiguration(path) && !OTHER_KINDS.some((key) => nodeAt(root, key) !== undefined) && nodeAt(root, 'services')?.kind !== 'map'
    ? UNKNOWN
    : undefined
}

/** Files of package managers, compilers, checkers and CI, documents, and what other detectors read. */
export function isOther(path: string): boolean {
  return /(^|\/)(package(-lock)?\.json|composer\.json|[jt]sconfig.*\.json|Cargo\.toml|pyproject\.toml|Pipfile|poetry\.lock|pnpm-.*\.yaml|lerna\.json|(docker-)?compose.*\.ya?ml|kustomization\.ya?ml|Chart\.ya?ml|values.*\.ya?ml|mkdocs\.yml|(application|bootstrap|appsettings)[^/]*\.(ya?ml|properties|json)|(gradle|maven)-wrapper\.properties|gradle\.properties|nx\.json|angular\.json|renovate\.json|skaffold.*\.ya?ml)$|(^|\/)(\.github|\.gitlab|\.circleci|\.vscode|\.idea|\.husky|docs?|locales?|i18n|lang|translations|__fixtures__|fixtures|test-?data|snapshots)\/|\.(test|spec|schema|lock|min)\.\w+$/i.test(
    path,
  )
}

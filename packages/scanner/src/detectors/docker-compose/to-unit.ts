import type { Assignment, Unit } from '../../facts/finding.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { withoutSecrets, fillDefaults, toAssignment } from '../../syntax/variables.ts'
import {
  entriesAt,
  intAt,
  itemsAt,
  nodeAt,
  oneOrMoreAt,
  textAt,
  textsAt,
  type ConfigEntry,
  type ConfigNode,
} from '../../syntax/config-tree.ts'
import { environmentsOfPath, isAside } from '../../syntax/file-environments.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords, unwrapShell } from '../../syntax/shell-words.ts'
import { portsOf } from './ports.ts'
import { mountsOf } from './mounts.ts'

/** Settings of a service, or of one it extends. */
export type Layer = ConfigNode

export function toUnit(entry: ConfigEntry, layers: readonly Layer[], project: ConfigNode, path: string): Unit {
  const directory = directoryOf(path)
  const image = textOf(layers, 'image')
  const build = buildOf(layers, directory)
  const workingDirectory = textOf(layers, 'working_dir')
  const replicas = replicasOf(layers)
  const mode = textOf(layers, 'deploy', 'mode')
  const links = linksOf(layers)
  const logsTo = logAddressOf(layers)
  const isOptional = isAside(path) || layers.some((layer) => itemsAt(layer, 'profiles').length > 0)
  return {
    kind: 'unit',
    line: entry.line,
    form: 'compose-service',
    name: entry.key,
    hostNames: hostNamesOf(layers).filter((name) => name !== entry.key),
    scope: directory,
    ...(image === undefined ? {} : { image: fillDefaults(image) }),
    ...(build ? { build } : {}),
    command: [...wordsOf(layers, 'entrypoint'), ...wordsOf(layers, 'command')],
    ...(workingDirectory === undefined ? {} : { workingDirectory: fillDefaults(workingDirectory) }),
    ports: portsOf(layers),
    environment: environmentOf(layers),
    environmentFrom: layers
      .flatMap((layer) => oneOrMoreAt(layer, 'env_file').map((item) => textAt(item, 'path') ?? textAt(item)))
      .flatMap((file) => (file === undefined ? [] : [joinPath(directory, fillDefaults(file))])),
    mounts: mountsOf(layers, project, directory),
    ...(links.length > 0 ? { linksTo: links } : {}),
    startsAfter: startsAfter(layers),
    labels: labelsOf(layers),
    ...(logsTo ? { logsTo } : {}),
    ...(layers.some(getsSocket) ? { seesHost: true as const } : {}),
    ...(replicas === undefined ? {} : { replicas }),
    ...(mode !== undefined && mode.endsWith('-job') ? { job: true as const } : {}),
    ...(isOptional ? { optional: true as const } : {}),
    environments: environmentsOfPath(path),
  }
}

/** What the last layer that has it says. */
function textOf(layers: readonly Layer[], ...path: readonly string[]): string | undefined {
  return layers.map((layer) => textAt(layer, ...path)).findLast((text) => text !== undefined)
}

function buildOf(layers: readonly Layer[], directory: string): Unit['build'] {
  const build = layers.map((layer) => nodeAt(layer, 'build')).findLast((node) => node !== undefined)
  const context = textAt(build) ?? textAt(build, 'context') ?? (build?.kind === 'map' ? '.' : undefined)
  if (context === undefined || /^(https?|git|ssh):|^git@/.test(context)) return undefined
  const dockerfile = textAt(build, 'dockerfile')
  const target = textAt(build, 'target')
  return {
    context: joinPath(directory, fillDefaults(context)),
    ...(dockerfile === undefined ? {} : { dockerfile: fillDefaults(dockerfile) }),
    ...(target === undefined ? {} : { target: fillDefaults(target) }),
  }
}

function hostNamesOf(layers: readonly Layer[]): string[] {
  const names = layers.flatMap((layer) => [
    ...textsAt(layer, 'hostname'),
    ...textsAt(layer, 'container_name'),
    ...entriesAt(layer, 'networks').flatMap((network) => textsAt(network.node, 'aliases')),
  ])
  return [...new Set(names.map(fillDefaults))].filter((name) => !name.includes('$'))
}

function wordsOf(layers: readonly Layer[], key: 'command' | 'entrypoint'): string[] {
  const node = layers.map((layer) => nodeAt(layer, key)).findLast((found) => found !== undefined)
  const words = node?.kind === 'list' ? textsAt(node) : splitShellWords(textAt(node) ?? '')
  return redactWords(unwrapShell(words.map((word) => fillDefaults(word))))
}

/** Later layers win, and a key keeps the place where it stood first. */
function environmentOf(layers: readonly Layer[]): Assignment[] {
  const assignments = new Map<string, Assignment>()
  for (const layer of layers) {
    for (const { key, line, node } of entriesAt(layer, 'environment')) set(key, textAt(node), line)
    for (const item of itemsAt(layer, 'environment')) {
      const [, key = '', value] = /^([^=]*)(?:=([\s\S]*))?$/.exec(textAt(item) ?? '') ?? []
      if (key.trim() !== '') set(key.trim(), value, item.line)
    }
  }
  /** A key without a value is handed through from the environment of compose itself. */
  function set(key: string, value: string | undefined, line: number): void {
    assignments.set(key, value === undefined ? { key, value: { kind: 'environment', key }, line } : toAssignment(key, value, line))
  }
  return [...assignments.values()]
}

function startsAfter(layers: readonly Layer[]): Unit['startsAfter'] {
  const found = new Map<string, number>()
  for (const layer of layers) {
    for (const { key, line } of entriesAt(layer, 'depends_on')) found.set(key, line)
    for (const item of [...itemsAt(layer, 'depends_on'), ...itemsAt(layer, 'links')]) {
      const name = (textAt(item) ?? '').split(':')[0] ?? ''
      if (name !== '' && !found.has(name)) found.set(name, item.line)
    }
  }
  return [...found].map(([name, line]) => ({ name, line }))
}

function linksOf(layers: readonly Layer[]): { name: string; line: number }[] {
  return layers
    .flatMap((layer) => itemsAt(layer, 'links'))
    .map((item) => ({ name: (textAt(item) ?? '').split(':')[0] ?? '', line: item.line }))
    .filter(({ name }, at, all) => name !== '' && all.findIndex((one) => one.name === name) === at)
}

function labelsOf(layers: readonly Layer[]): Record<string, string> {
  const labels = new Map<string, string>()
  for (const layer of layers) {
    for (const at of [['labels'], ['deploy', 'labels']]) {
      for (const { key, node } of entriesAt(layer, ...at)) labels.set(key, textAt(node) ?? '')
      for (const item of textsAt(nodeAt(layer, ...at))) {
        const [, key = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(item) ?? []
        labels.set(key, value)
      }
    }
  }
  return Object.fromEntries([...labels].map(([key, value]) => [key, withoutSecrets(key, fillDefaults(value))]))
}

/** `gelf-address: udp://localhost:12201` and its like, of the logging driver. */
function logAddressOf(layers: readonly Layer[]): Unit['logsTo'] {
  const options = layers.flatMap((layer) => entriesAt(layer, 'logging', 'options'))
  const found = options.findLast(({ key }) => /^(?:(?:gelf|syslog|fluentd)-address|(?:splunk|loki)-url)$/.test(key))
  return found ? { address: withoutSecrets(found.key, fillDefaults(textAt(found.node) ?? '')), line: found.line } : undefined
}

function getsSocket(layer: Layer): boolean {
  return itemsAt(layer, 'volumes').some((item) =>
    /^\/(?:var\/)?run\/(?:docker|podman\/podman)\.sock/.test(textAt(item, 'source') ?? textAt(item) ?? ''),
  )
}

function replicasOf(layers: readonly Layer[]): number | undefined {
  return layers.map((layer) => intAt(layer, 'scale') ?? intAt(layer, 'deploy', 'replicas')).findLast((count) => count !== undefined)
}

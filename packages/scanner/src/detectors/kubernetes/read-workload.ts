import type { Assignment, Unit } from '../../facts/finding.ts'
import { entriesAt, entryAt, intAt, itemsAt, nodeAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { environmentsOfPath } from '../../syntax/file-environments.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { isSidecar } from '../../syntax/sidecar.ts'
import { unwrapShell } from '../../syntax/shell-words.ts'
import { fillDefaults, toAssignment, withoutSecrets } from '../../syntax/variables.ts'
import type { KubernetesObject } from './read-object.ts'

export function* readWorkload(object: KubernetesObject): Iterable<Unit> {
  const { root, kind, name, file } = object
  const pod = podOf(root, kind)
  const containers = itemsAt(pod, 'spec', 'containers')
  const container = mainOf(containers, name)
  const image = textAt(container, 'image')
  const workingDirectory = textAt(container, 'workingDir')
  const replicas = replicasOf(root)
  const requires = file.requirementsAt(object.line)
  const schedule = entryAt(root, 'spec', 'schedule')
  const expression = textAt(schedule?.node)
  const links = linksOf(root)
  const isJob = kind === 'Job' || kind === 'CronJob' || textAt(root, 'metadata', 'annotations', 'helm.sh/hook') !== undefined
  yield {
    kind: 'unit',
    line: object.line,
    form: 'kubernetes-workload',
    name,
    hostNames: [],
    scope: object.scope,
    ...(image === undefined ? {} : { image: fillDefaults(image) }),
    command: redactWords(unwrapShell([...textsAt(container, 'command'), ...textsAt(container, 'args')].map(toShellVariables))),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
    ports: portsOf(container),
    environment: itemsAt(container, 'env').flatMap(toAssignments),
    environmentFrom: [...setsOf(container), ...(file.chart === undefined ? [] : [`chart:${file.chart}`])],
    mounts: [],
    ...(links.length > 0 ? { linksTo: links } : {}),
    startsAfter: [],
    labels: labelsOf(root, pod),
    ...(replicas === undefined ? {} : { replicas }),
    ...(requires.length > 0 ? { requires: [...requires] } : {}),
    ...(kind === 'CronJob' && schedule && expression !== undefined ? { schedule: { expression, line: schedule.line } } : {}),
    ...(isJob ? { job: true as const } : {}),
    ...(kind === 'DaemonSet' ? { onEveryNode: true as const } : {}),
    ...(isOptional(object) ? { optional: true as const } : {}),
    environments: file.isTemplate ? [] : environmentsOfPath(file.path),
  }
}

/** The container that bears the name of its workload; without one, the first that is no known companion. */
function mainOf(containers: readonly ConfigNode[], workload: string): ConfigNode | undefined {
  const named = (wanted: (name: string) => boolean) => containers.find((container) => wanted(textAt(container, 'name') ?? ''))
  return named((name) => name === workload) ?? named((name) => !isSidecar(name)) ?? containers[0]
}

function podOf(root: ConfigNode, kind: string): ConfigNode | undefined {
  if (kind === 'Pod') return root
  return kind === 'CronJob' ? nodeAt(root, 'spec', 'jobTemplate', 'spec', 'template') : nodeAt(root, 'spec', 'template')
}

/** Patches and additions of kustomize, pods with which a chart tests itself, and what goes by a guessed name. */
function isOptional({ file, root, line }: KubernetesObject): boolean {
  return (
    file.guessedLines.has(line) ||
    /(^|\/)(overlays|components|examples?)\//.test(file.path) ||
    /\btest\b/.test(textAt(root, 'metadata', 'annotations', 'helm.sh/hook') ?? '')
  )
}

function replicasOf(root: ConfigNode): number | undefined {
  const suspended = nodeAt(root, 'spec', 'suspend')
  return suspended?.kind === 'scalar' && suspended.value === true ? 0 : intAt(root, 'spec', 'replicas')
}

function portsOf(container: ConfigNode | undefined): Unit['ports'] {
  return itemsAt(container, 'ports').flatMap((port) => {
    const inside = intAt(port, 'containerPort')
    const published = intAt(port, 'hostPort')
    return inside === undefined ? [] : [{ container: inside, ...(published === undefined ? {} : { published }) }]
  })
}

/** A key that is taken from a set under another name becomes a variable of that set. What the cluster fills in is left out. */
function toAssignments(item: ConfigNode): Assignment[] {
  const key = textAt(item, 'name')
  if (key === undefined) return []
  const value = textAt(item, 'value')
  if (value !== undefined) return [toAssignment(key, toShellVariables(value), item.line)]
  const source = textAt(item, 'valueFrom', 'configMapKeyRef', 'key') ?? textAt(item, 'valueFrom', 'secretKeyRef', 'key')
  return source === undefined || source === key ? [] : [{ key, value: { kind: 'environment', key: source }, line: item.line }]
}

/** `$(NAME)` refers to an earlier variable. */
function toShellVariables(value: string): string {
  return value.replace(/\$\(([A-Za-z_]\w*)\)/g, '${$1}')
}

const SETS = [
  { prefix: 'configmap', from: 'configMapRef', key: 'configMapKeyRef' },
  { prefix: 'secret', from: 'secretRef', key: 'secretKeyRef' },
]

function setsOf(container: ConfigNode | undefined): string[] {
  const names: string[] = []
  for (const item of itemsAt(container, 'envFrom')) {
    for (const { prefix, from } of SETS) for (const name of textsAt(item, from, 'name')) names.push(`${prefix}:${name}`)
  }
  for (const item of itemsAt(container, 'env')) {
    for (const { prefix, key } of SETS) for (const name of textsAt(item, 'valueFrom', key, 'name')) names.push(`${prefix}:${name}`)
  }
  return [...new Set(names)]
}

/** What a team draws as arrows in OpenShift's topology: names, or objects that bear them, separated by commas. */
function linksOf(root: ConfigNode): NonNullable<Unit['linksTo']> {
  const said = entryAt(root, 'metadata', 'annotations', 'app.openshift.io/connects-to')
  const written = textAt(said?.node) ?? ''
  const names = written.startsWith('[')
    ? [...written.matchAll(/"name"\s*:\s*"([^"]+)"/g)].map(([, name]) => name ?? '')
    : written.split(',')
  return said ? names.map((name) => ({ name: name.trim(), line: said.line })).filter(({ name }) => /^[a-z\d][\w.-]*$/i.test(name)) : []
}

/** Those of the pods decide which services lead to them. */
function labelsOf(root: ConfigNode, pod: ConfigNode | undefined): Record<string, string> {
  const entries = [...entriesAt(root, 'metadata', 'labels'), ...entriesAt(pod, 'metadata', 'labels')]
  return Object.fromEntries(entries.map(({ key, node }) => [key, withoutSecrets(key, textAt(node) ?? '')]))
}

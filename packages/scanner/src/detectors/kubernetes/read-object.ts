import type { DetectContext } from '../../detect/detector.ts'
import type { Finding } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { entryAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readBuildingBlock } from './read-building-block.ts'
import { readAddress } from './read-address.ts'
import { readSet } from './read-set.ts'
import { readExposures } from './read-exposures.ts'
import { readNamespace } from './read-namespace.ts'
import { readWorkload } from './read-workload.ts'

/** A file of manifests. */
export interface ManifestFile {
  readonly path: string
  /** Written for Helm: what it says depends on values that stand elsewhere. */
  readonly isTemplate: boolean
  /** Folder of the chart it is a template of. */
  readonly chart: string | undefined
  /** Values of the chart that have to be true for what stands on a line. */
  readonly requirementsAt: (line: number) => readonly string[]
  /** Lines in which a name stands for one that only the chart's values know. */
  readonly guessedLines: ReadonlySet<number>
}

/** What every reader needs of an object: who it is and where it stands. */
export interface KubernetesObject {
  readonly kind: string
  readonly name: string
  /** Namespace; objects without one get it where they are applied. */
  readonly scope: string
  readonly line: number
  readonly root: ConfigNode
  readonly file: ManifestFile
}

type Reader = (object: KubernetesObject) => Iterable<Finding>

const READERS = new Map<string, Reader>([
  ...[
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'ReplicationController',
    'DeploymentConfig',
    'Rollout',
    'Pod',
    'Job',
    'CronJob',
  ].map((kind): [string, Reader] => [kind, readWorkload]),
  ['Namespace', readNamespace],
  ['Service', readAddress],
  ...['Ingress', 'HTTPRoute', 'GRPCRoute', 'VirtualService', 'Route', 'IngressRoute'].map((kind): [string, Reader] => [
    kind,
    readExposures,
  ]),
  ['Component', readBuildingBlock],
  ['ConfigMap', readSet],
  ['Secret', readSet],
])

/** A cluster takes lower case alone: capitals and braces stand for a name that is yet to be given. */
const UNGIVEN = /[${}<>A-Z]/

/** What a chart puts before its names is its own, as far as one file tells. */
function nameOf(root: ConfigNode, { chart }: ManifestFile): string | undefined {
  const name = textAt(root, 'metadata', 'name')
  return name?.startsWith('-') === true && chart !== undefined ? `${baseNameOf(chart)}${name}` : name
}

export function* readObject(root: ConfigNode, file: ManifestFile, context: DetectContext): Iterable<Finding> {
  const kind = textAt(root, 'kind')
  if (kind === undefined || textAt(root, 'apiVersion') === undefined) return
  if (kind === 'List') for (const item of itemsAt(root, 'items')) yield* readObject(item, file, context)
  const read = READERS.get(kind)
  if (!read || textAt(root, '$patch') === 'delete') return
  const name = nameOf(root, file)
  const line = entryAt(root, 'metadata', 'name')?.line ?? entryAt(root, 'kind')?.line ?? root.line
  if (name === undefined || UNGIVEN.test(name)) {
    context.skip({ code: 'unknown-name', message: `The name of this ${kind} is made up when the chart is rendered`, line })
    return
  }
  yield* read({ kind, name, scope: scopeOf(root), line, root, file })
}

function scopeOf(root: ConfigNode): string {
  const namespace = textAt(root, 'metadata', 'namespace')
  return namespace === undefined || namespace === '' || namespace.includes('${') ? 'default' : namespace
}

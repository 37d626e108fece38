import { findByImage } from '@coppice/catalog'
import type { Unit } from '../facts/finding.ts'
import { baseNameOf } from '../facts/paths.ts'
import { entryAt, nodeAt, textAt, type ConfigNode } from './config-tree.ts'
import { plainUnit } from './plain-unit.ts'

interface ChartRelease {
  readonly form: string
  readonly line: number
  readonly name: string
  readonly namespace: string | undefined
  /** Folder of the repository, or a name in a chart museum. */
  readonly chart: string
  /** Whether the chart lies in a repository, next to the source or not. */
  readonly isFolder: boolean
  readonly image?: string | undefined
}

/** A release of a chart that a tool of GitOps keeps installed. Charts of others are called after the server that they run. */
export function chartRelease({ form, line, name, namespace, chart, isFolder, image }: ChartRelease, more: Partial<Unit> = {}): Unit {
  const known = !isFolder && findByImage(baseNameOf(chart)) !== undefined ? baseNameOf(chart) : undefined
  const runs = image ?? known
  return plainUnit({
    line,
    form,
    name,
    scope: namespace ?? 'default',
    chart,
    ...(runs === undefined ? {} : { image: runs }),
    ...more,
  })
}

/** `image: { repository, tag }` or `image: shop/till:1` among the values of a chart. */
export function imageInValues(values: ConfigNode | undefined): string | undefined {
  const whole = textAt(values, 'image')
  if (whole !== undefined) return isWritten(whole) ? whole : undefined
  const image = nodeAt(values, 'image')
  const repository = textAt(image, 'repository')
  if (repository === undefined || !isWritten(repository)) return undefined
  const registry = textAt(image, 'registry')
  const tag = textAt(image, 'tag')
  return `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined || !isWritten(tag) ? '' : `:${tag}`}`
}

/** Names that are filled in while the manifest is applied are none yet. */
export function isWritten(text: string): boolean {
  return text !== '' && !/[{}$<>\s]/.test(text)
}

/** Names that objects of Kubernetes may have. */
export function isObjectName(text: string | undefined): text is string {
  return text !== undefined && /^[a-z\d][a-z\d.-]*$/.test(text)
}

export function lineOfName(root: ConfigNode): number {
  return entryAt(root, 'metadata', 'name')?.line ?? root.line
}

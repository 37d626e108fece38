import type { Unit } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { entryAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { chartRelease, imageInValues, isObjectName, isWritten, lineOfName } from '../../syntax/chart-release.ts'
import { environmentsOfPath } from '../../syntax/file-environments.ts'

/** Fills what a generator hands to a template: `{{service}}`. */
export type Fill = (text: string) => string

const AS_WRITTEN: Fill = (text) => text

/**
 * An application that installs a chart is a unit of that name. One that applies plain manifests is none: those say themselves what runs. Of several
 * sources one has the chart; the others hold its values.
 */
export function* readApplication(root: ConfigNode, path: string, fill: Fill = AS_WRITTEN): Iterable<Unit> {
  const name = filled(root, fill, 'metadata', 'name')
  const spec = nodeAt(root, 'spec')
  if (!isObjectName(name)) return
  for (const source of [nodeAt(spec, 'source'), ...itemsAt(spec, 'sources')]) {
    const chart = chartOf(source, fill)
    if (!source || chart === undefined) continue
    const repository = filled(source, fill, 'repoURL')
    const namespace = filled(spec, fill, 'destination', 'namespace')
    yield chartRelease(
      {
        form: 'argo-cd-application',
        line: lineOfName(root),
        name,
        namespace: namespace !== undefined && isWritten(namespace) ? namespace : undefined,
        ...chart,
        image: imageOf(source, fill),
      },
      {
        ...(chart.isFolder && repository !== undefined && isWritten(repository)
          ? { sourceCode: { value: repository, line: entryAt(source, 'repoURL')?.line ?? source.line } }
          : {}),
        environments: environmentsOfPath(path),
      },
    )
    return
  }
}

function filled(node: ConfigNode | undefined, fill: Fill, ...path: readonly string[]): string | undefined {
  const text = textAt(node, ...path)
  return text === undefined ? undefined : fill(text)
}

/** `chart` is a name in a museum; a `path` holds a chart where values for one are given. */
function chartOf(source: ConfigNode | undefined, fill: Fill): { chart: string; isFolder: boolean } | undefined {
  const chart = filled(source, fill, 'chart')
  if (chart !== undefined) return isWritten(chart) ? { chart, isFolder: false } : undefined
  const path = filled(source, fill, 'path')
  const isChart = nodeAt(source, 'helm') !== undefined || /(?:^|\/)(?:charts?|helm)(?:\/|$)/.test(path ?? '')
  return path !== undefined && isChart && isWritten(path) ? { chart: joinPath(path.replace(/^\//, '') || '.'), isFolder: true } : undefined
}

/** The image that parameters or values of the chart name. */
function imageOf(source: ConfigNode, fill: Fill): string | undefined {
  const parameters = new Map(
    itemsAt(source, 'helm', 'parameters').flatMap((item): [string, string][] => {
      const name = textAt(item, 'name')
      const value = filled(item, fill, 'value')
      return name === undefined || value === undefined || !isWritten(value) ? [] : [[name, value]]
    }),
  )
  const repository = parameters.get('image.repository')
  const tag = parameters.get('image.tag')
  if (repository !== undefined) return `${repository}${tag === undefined ? '' : `:${tag}`}`
  return imageInValues(nodeAt(source, 'helm', 'valuesObject'))
}

import { defineDetector } from '../../detect/detector.ts'
import type { Unit } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { chartRelease, imageInValues, isObjectName, isWritten, lineOfName } from '../../syntax/chart-release.ts'
import { environmentsOfPath } from '../../syntax/file-environments.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

export const flux = defineDetector({
  id: 'flux',
  title: 'Releases of charts that Flux keeps installed',
  docs: 'https://fluxcd.io/flux/components/helm/helmreleases/',
  family: 'deployment',
  files: ['**/*.{yaml,yml}'],
  mayMatter: (text) => text.includes('helm.toolkit.fluxcd.io/') && /^kind:\s*["']?HelmRelease/m.test(text),
  *detect(file, context) {
    for (const document of readYaml(file.text, context)) {
      const isRelease = textAt(document, 'kind') === 'HelmRelease' && textAt(document, '$patch') !== 'delete'
      if (isRelease && textAt(document, 'apiVersion')?.startsWith('helm.toolkit.fluxcd.io/') === true) yield* toUnit(document, file.path)
    }
  },
})

/** Overlays say no chart: they change a release that stands elsewhere. */
function* toUnit(root: ConfigNode, path: string): Iterable<Unit> {
  const name = textAt(root, 'metadata', 'name')
  const spec = nodeAt(root, 'spec')
  const written = textAt(spec, 'chart', 'spec', 'chart') ?? textAt(spec, 'chartRef', 'name')
  if (!isObjectName(name) || written === undefined || !isWritten(written)) return
  const releaseName = textAt(spec, 'releaseName')
  const isFolder = written.startsWith('.') || /^(?:GitRepository|Bucket)$/.test(textAt(spec, 'chart', 'spec', 'sourceRef', 'kind') ?? '')
  yield chartRelease(
    {
      form: 'flux-release',
      line: lineOfName(root),
      name,
      namespace: textAt(spec, 'targetNamespace') ?? textAt(root, 'metadata', 'namespace'),
      chart: isFolder ? joinPath(written) : written,
      isFolder,
      image: imageInValues(nodeAt(spec, 'values')),
    },
    {
      hostNames: isObjectName(releaseName) && releaseName !== name ? [releaseName] : [],
      startsAfter: itemsAt(spec, 'dependsOn').flatMap((item) => {
        const needed = textAt(item, 'name')
        return needed === undefined ? [] : [{ name: needed, line: item.line }]
      }),
      environments: environmentsOfPath(path),
    },
  )
}

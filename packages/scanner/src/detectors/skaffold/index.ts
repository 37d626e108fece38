import { defineDetector } from '../../detect/detector.ts'
import type { Unit } from '../../facts/finding.ts'
import { baseNameOf, directoryOf, joinPath } from '../../facts/paths.ts'
import { itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { chartRelease, isObjectName, isWritten } from '../../syntax/chart-release.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

export const skaffold = defineDetector({
  id: 'skaffold',
  title: 'Images that Skaffold builds, and charts that it installs',
  docs: 'https://skaffold.dev/docs/references/yaml/',
  family: 'deployment',
  files: ['**/skaffold*.{yaml,yml}'],
  mayMatter: (text) => /^apiVersion:\s*["']?skaffold\//m.test(text),
  *detect(file, context) {
    const folder = directoryOf(file.path)
    for (const document of readYaml(file.text, context)) {
      if (textAt(document, 'kind') !== 'Config') continue
      for (const artifact of itemsAt(document, 'build', 'artifacts')) yield* toImage(artifact, folder)
      for (const release of itemsAt(document, 'deploy', 'helm', 'releases')) yield* toRelease(release, folder)
    }
  },
})

/** An image under the name that manifests run it by; it is one with what they start. */
function* toImage(artifact: ConfigNode, folder: string): Iterable<Unit> {
  const image = textAt(artifact, 'image')
  if (image === undefined || !isWritten(image)) return
  const context = joinPath(folder, textAt(artifact, 'context') ?? '.')
  const dockerfile = textAt(artifact, 'docker', 'dockerfile')
  const target = textAt(artifact, 'docker', 'target')
  if (context.startsWith('..')) return
  yield plainUnit({
    line: artifact.line,
    form: 'skaffold-artifact',
    name: baseNameOf(image).replace(/[:@].*$/, ''),
    scope: folder,
    image,
    build: { context, ...(dockerfile === undefined ? {} : { dockerfile }), ...(target === undefined ? {} : { target }) },
  })
}

function* toRelease(release: ConfigNode, folder: string): Iterable<Unit> {
  const name = textAt(release, 'name')
  const path = textAt(release, 'chartPath')
  const remote = textAt(release, 'remoteChart')
  // Before version 2 of the format a flag told the path of a folder from the name of a chart elsewhere.
  const isFolder = path !== undefined && textAt(release, 'remote') !== 'true'
  const chart = isFolder ? joinPath(folder, path) : (remote ?? path)
  if (!isObjectName(name) || chart === undefined || !isWritten(chart)) return
  yield chartRelease({
    form: 'skaffold-release',
    line: release.line,
    name,
    namespace: textAt(release, 'namespace'),
    chart,
    isFolder,
  })
}

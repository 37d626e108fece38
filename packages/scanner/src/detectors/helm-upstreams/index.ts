import { defineDetector } from '../../detect/detector.ts'
import { text } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { textAt, walkLeaves } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

/** Lists of services that a mesh lets a release reach, by the names they have in the mesh. */
const UPSTREAMS =
  /(?:^|\.)(?:(?:discovery|mesh|envoy|serviceMesh|service_mesh|proxy)\.(?:listeners|upstreams|services)|outbound\.rules)\.\d+(?:\.(?:application|name|service))?$/

/**
 * Values with which a release of a Helm chart says whom it calls through the mesh. They count for the releases that take these files in.
 */
export const helmUpstreams = defineDetector({
  id: 'helm-upstreams',
  title: 'Services that values of Helm releases name as upstreams in a mesh',
  docs: 'https://doc.nais.io/workloads/explanations/zero-trust/',
  family: 'deployment',
  files: ['**/*values*.{yaml,yml}', '**/values/**/*.{yaml,yml}'],
  mayMatter: (source) => /\b(?:listeners|upstreams|outbound|services):/.test(source),
  *detect(file, context) {
    for (const root of readYaml(file.text, context)) {
      if (textAt(root, 'apiVersion') !== undefined) continue
      for (const { path, line, scalar } of walkLeaves(root)) {
        if (UPSTREAMS.test(path.join('.')) && /^[a-z][a-z0-9-]*$/.test(scalar.text)) yield toReference(scalar.text, line)
      }
    }
  },
})

function toReference(name: string, line: number): Reference {
  return { kind: 'reference', line, relation: 'calls', target: text(`mesh://${name}`) }
}

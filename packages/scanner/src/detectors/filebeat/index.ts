import { fromTemplate } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { defineDetector } from '../../detect/detector.ts'
import { entriesAt, oneOrMoreAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

export const filebeat = defineDetector({
  id: 'filebeat',
  title: 'Where Beats ship logs and metrics',
  docs: 'https://www.elastic.co/guide/en/beats/filebeat/current/configuring-output.html',
  family: 'usage',
  files: ['**/{audit,file,heart,metric,packet}beat*.{yml,yaml}'],
  mayMatter: (text) => /^\s*output[.:]/m.test(text),
  *detect(file, context) {
    for (const document of readYaml(file.text, context)) for (const output of outputsOf(document)) yield* toReferences(output)
  },
})

interface Output {
  readonly kind: string
  readonly node: ConfigNode
}

/** `output.logstash:` and `output: { logstash: … }` are one. */
function outputsOf(document: ConfigNode): Output[] {
  return entriesAt(document).flatMap(({ key, node }): Output[] => {
    if (key === 'output') return entriesAt(node).map((entry) => ({ kind: entry.key, node: entry.node }))
    const kind = /^output\.(\w+)$/.exec(key)?.[1]
    return kind === undefined ? [] : [{ kind, node }]
  })
}

const RELATIONS: ReadonlyMap<string, Pick<Reference, 'relation' | 'protocol'>> = new Map([
  ['logstash', { relation: 'calls' }],
  ['elasticsearch', { relation: 'stores-in', protocol: 'elasticsearch' }],
  ['kafka', { relation: 'calls', protocol: 'kafka' }],
  ['redis', { relation: 'stores-in', protocol: 'redis' }],
])

function* toReferences({ kind, node }: Output): Iterable<Reference> {
  const connection = RELATIONS.get(kind)
  if (!connection || textAt(node, 'enabled') === 'false') return
  for (const host of oneOrMoreAt(node, 'hosts')) {
    const text = textAt(host) ?? ''
    if (text !== '') yield { kind: 'reference', line: host.line, ...connection, target: fromTemplate(text), purpose: 'monitoring' }
  }
}

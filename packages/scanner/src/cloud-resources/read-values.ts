import type { SetAssignment } from '../facts/finding.ts'
import { text } from '../facts/expression.ts'
import { entriesAt, textAt, type ConfigNode } from '../syntax/config-tree.ts'
import { nameOf, referenceIn, toValue, type TerraformModule } from './create-module.ts'
import { hostOf, technologyOf } from './read-servers.ts'
import { SERVICES, serviceNameOf } from './read-services.ts'

/** Resources that are known by a name: who is told one of their attributes is told where they are. */
const NAMED =
  /^(?:aws_(?:sqs_queue|sns_topic|dynamodb_table|kinesis_stream)|aws_s3_bucket|google_(?:pubsub_topic|storage_bucket)|azurerm_(?:servicebus_(?:queue|topic)|eventhub|storage_queue|storage_container))$/

/** What the files of the folder fill into each other's `${…}`: variables, locals, and the names of resources. */
export function* readValues(module: TerraformModule): Iterable<SetAssignment> {
  const assign = (line: number, key: string, value: SetAssignment['value']): SetAssignment => ({
    kind: 'set-assignment',
    line,
    set: module.set,
    key,
    value,
  })
  for (const { type, labels, line, body } of module.blocks) {
    if (type === 'variable') {
      const value = plainText(body.entries.get('default')?.node)
      if (value !== undefined) yield assign(line, `var.${labels[0] ?? ''}`, toValue(labels[0] ?? '', value))
    }
    if (type === 'locals')
      for (const entry of entriesAt(body)) {
        const value = plainText(entry.node)
        if (value !== undefined) yield assign(entry.line, `local.${entry.key}`, toValue(entry.key, value))
      }
  }
  for (const resource of module.resources(/./)) {
    const { key } = resource
    if (NAMED.test(resource.type)) yield assign(resource.line, key, text(nameOf(resource, 'name', 'bucket')))
    else if (/^(?:google_pubsub|azurerm_servicebus)_subscription$/.test(resource.type)) {
      // Who reads a subscription reads its topic.
      const topic = referenceIn(textAt(resource.body, 'topic') ?? textAt(resource.body, 'topic_id'))
      if (topic !== undefined) yield assign(resource.line, key, toValue('topic', `\${${topic}}`))
    } else if (technologyOf(resource)) yield assign(resource.line, key, text(hostOf(resource)))
    else if (SERVICES.test(resource.type)) yield assign(resource.line, key, text(serviceNameOf(resource)))
  }
}

function plainText(node: ConfigNode | undefined): string | undefined {
  const value = textAt(node)
  return value === undefined || value === '' || value.includes('\n') ? undefined : value
}

import type { CloudResource } from '../facts/finding.ts'
import { nameOf, type TerraformModule } from './create-module.ts'

/** Resources that are no server, and the product of the catalog that they are a part of. */
const PRODUCTS: ReadonlyMap<string, { readonly form: CloudResource['form']; readonly product: string }> = new Map([
  ['aws_sqs_queue', { form: 'queue', product: 'sqs' }],
  ['aws_sns_topic', { form: 'topic', product: 'sns' }],
  ['aws_s3_bucket', { form: 'bucket', product: 'amazon-s3' }],
  ['aws_dynamodb_table', { form: 'table', product: 'dynamodb' }],
  ['google_pubsub_topic', { form: 'topic', product: 'pubsub' }],
  ['google_storage_bucket', { form: 'bucket', product: 'google-cloud-storage' }],
])

/** Queues, topics, buckets and tables that the module asks for. */
export function* readResources(module: TerraformModule): Iterable<CloudResource> {
  for (const resource of module.resources(/./)) {
    const known = PRODUCTS.get(resource.type)
    if (known) yield { kind: 'cloud-resource', line: resource.line, ...known, name: nameOf(resource, 'name', 'bucket', 'queue_name') }
  }
}

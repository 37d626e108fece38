import { redactUrls } from '../../detect/redact.ts'
import type { BuildingBlock } from '../../facts/finding.ts'
import { itemsAt, textAt } from '../../syntax/config-tree.ts'
import type { KubernetesObject } from './read-object.ts'

/** Names under which components of Dapr are told where to go; each type has its own. */
const ADDRESS = /^(?:\w*host|\w*url|\w*endpoint|brokers|servers|address|connectionString)$/i

/** A component of Dapr that stands for a server, with the address that it is told. */
export function* readBuildingBlock({ name, line, root }: KubernetesObject): Iterable<BuildingBlock> {
  const type = textAt(root, 'spec', 'type')
  if (textAt(root, 'apiVersion')?.startsWith('dapr.io/') !== true || type === undefined) return
  const metadata = itemsAt(root, 'spec', 'metadata').map((one) => ({ key: textAt(one, 'name') ?? '', value: textAt(one, 'value') ?? '' }))
  const address = metadata.find(({ key, value }) => ADDRESS.test(key) && value !== '')
  if (address) yield { kind: 'building-block', line, name, type, address: redactUrls(address.value) }
}

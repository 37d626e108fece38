import type { Address, Unit } from '../../facts/finding.ts'
import { entriesAt, intAt, itemsAt, textAt } from '../../syntax/config-tree.ts'
import type { KubernetesObject } from './read-object.ts'
import { readWorkload } from './read-workload.ts'

/** A Service; one of Knative is a workload at the same time. */
export function* readAddress(object: KubernetesObject): Iterable<Address | Unit> {
  const { root, name, scope, line } = object
  if (textAt(root, 'apiVersion')?.startsWith('serving.knative.dev') === true) {
    yield* readWorkload(object)
    return
  }
  const type = textAt(root, 'spec', 'type')
  const external = textAt(root, 'spec', 'externalName')
  yield {
    kind: 'address',
    line,
    name,
    scope,
    selector: Object.fromEntries(entriesAt(root, 'spec', 'selector').map(({ key, node }) => [key, textAt(node) ?? ''])),
    ports: itemsAt(root, 'spec', 'ports').flatMap((item) => {
      const port = intAt(item, 'port')
      const target = textAt(item, 'targetPort')
      return port === undefined ? [] : [{ port, ...(target === undefined ? {} : { target }) }]
    }),
    ...(external === undefined ? {} : { external }),
    ...(type === 'LoadBalancer' || type === 'NodePort' ? { public: true as const } : {}),
  }
}

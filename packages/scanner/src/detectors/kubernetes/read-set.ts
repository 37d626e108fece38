import type { SetAssignment } from '../../facts/finding.ts'
import { text } from '../../facts/expression.ts'
import { entriesAt, textAt } from '../../syntax/config-tree.ts'
import { fromSecret } from '../../syntax/kubernetes-secret.ts'
import { toVariableValue } from '../../syntax/variables.ts'
import type { KubernetesObject } from './read-object.ts'

/** Entries of a ConfigMap or Secret that are values; whole files among them are left out. */
export function* readSet({ kind, name, root }: KubernetesObject): Iterable<SetAssignment> {
  const set = `${kind === 'Secret' ? 'secret' : 'configmap'}:${name}`
  for (const { key, line, node } of [...entriesAt(root, 'data'), ...entriesAt(root, 'stringData')]) {
    const value = textAt(node)
    if (value === undefined || value.trim().includes('\n')) continue
    yield {
      kind: 'set-assignment',
      line,
      set,
      key,
      value: kind === 'Secret' ? text(fromSecret(key, decode(value))) : toVariableValue(key, value.trim()),
    }
  }
}

/** `data` is base64, `stringData` is not. */
function decode(value: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return value
  const decoded = Buffer.from(value, 'base64').toString('utf8').trim()
  return /^[\x20-\x7e]+$/.test(decoded) ? decoded : value
}

import { REDACTED, redactValue } from '../../detect/redact.ts'
import type { SetAssignment } from '../../facts/finding.ts'
import { text } from '../../facts/expression.ts'
import { entriesAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
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
      value: kind === 'Secret' ? text(fromSecret(key, value)) : toVariableValue(key, value.trim()),
    }
  }
}

/** Of a Secret only what tells where something is: addresses without their credentials. */
function fromSecret(key: string, value: string): string {
  const plain = decode(value)
  const isAddress =
    /^[a-z][\w+.-]*:\/\//i.test(plain) ||
    (/host|port|url|uri|addr|server|endpoint|database|topic|queue$/i.test(key) && /^[\w.:/-]{1,200}$/.test(plain))
  return isAddress ? redactValue(key, plain) : REDACTED
}

/** `data` is base64, `stringData` is not. */
function decode(value: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return value
  const decoded = Buffer.from(value, 'base64').toString('utf8').trim()
  return /^[\x20-\x7e]+$/.test(decoded) ? decoded : value
}

/** `configMapGenerator` of a kustomization: literals become a ConfigMap. */
export function* readGenerators(root: ConfigNode): Iterable<SetAssignment> {
  for (const generator of itemsAt(root, 'configMapGenerator')) {
    const name = textAt(generator, 'name')
    for (const literal of name === undefined ? [] : itemsAt(generator, 'literals')) {
      const [, key, value = ''] = /^([^=]+)=([\s\S]*)$/.exec(textAt(literal) ?? '') ?? []
      if (key !== undefined)
        yield { kind: 'set-assignment', line: literal.line, set: `configmap:${name}`, key, value: toVariableValue(key, value) }
    }
  }
}

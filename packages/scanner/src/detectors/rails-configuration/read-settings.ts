import { fromTemplate } from '../../facts/expression.ts'
import type { Reference, Setting } from '../../facts/finding.ts'
import { redactUrls } from '../../detect/redact.ts'
import { entryAt, textAt, walkLeaves, type ConfigNode } from '../../syntax/config-tree.ts'
import { withoutSecrets } from '../../syntax/variables.ts'

/** Where Action Cable passes its messages through. */
export function readCable(root: ConfigNode): Reference[] {
  const chosen = entryAt(root, 'production')
  const url = textAt(chosen?.node, 'url')
  if (!chosen || url === undefined || textAt(chosen.node, 'adapter') !== 'redis') return []
  const line = entryAt(chosen.node, 'url')?.line ?? chosen.line
  return [{ kind: 'reference', line, relation: 'stores-in', protocol: 'redis', client: 'gem:redis', target: fromTemplate(redactUrls(url)) }]
}

/** Settings that code reads as `Settings.users.url`. */
export function* readSettings(root: ConfigNode, profile: string | undefined): Iterable<Setting> {
  for (const { path, line, scalar } of walkLeaves(root)) {
    if (scalar.value === null || scalar.text === '') continue
    const key = path.join('.')
    yield {
      kind: 'setting',
      line,
      key,
      value: fromTemplate(withoutSecrets(key, scalar.text)),
      ...(profile === undefined ? {} : { profile }),
    }
  }
}

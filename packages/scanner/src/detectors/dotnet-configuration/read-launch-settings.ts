import { redactValue } from '../../detect/redact.ts'
import { text } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** What a developer's tools start the program with: its addresses, and variables that override its settings. */
export function readLaunchSettings(root: ConfigNode): Setting[] {
  const settings = new Map<string, Setting>()
  const add = (key: string, value: string, line: number): void => {
    const name = key.replaceAll('__', ':')
    if (value !== '' && !settings.has(`${name}=${value}`))
      settings.set(`${name}=${value}`, {
        kind: 'setting',
        line,
        key: name,
        value: text(redactValue(name, value)),
        profile: 'Development',
      })
  }
  for (const { node } of entriesAt(root, 'profiles')) {
    const urls = textAt(node, 'applicationUrl')
    for (const url of urls?.split(';') ?? []) add('urls', url, entryAt(node, 'applicationUrl')?.line ?? node.line)
    for (const variable of entriesAt(node, 'environmentVariables')) add(variable.key, textAt(variable.node) ?? '', variable.line)
  }
  return [...settings.values()].toSorted((a, b) => a.line - b.line)
}

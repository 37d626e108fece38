import type { ConfigEntry, ConfigMap } from './config-tree.ts'

/** A .properties or .ini file as a flat map: keys as written, below the name of their section. */
export function readProperties(source: string): ConfigMap {
  const entries = new Map<string, ConfigEntry>()
  let section = ''
  let continued: { key: string; value: string; line: number } | undefined
  for (const [at, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = raw.trim()
    if (continued === undefined && (text === '' || /^[#!;]/.test(text))) continue
    const header = continued === undefined ? /^\[([^\]]+)\]$/.exec(text)?.[1] : undefined
    if (header !== undefined) {
      section = `${header}.`
      continue
    }
    const [, key = '', value = ''] = continued
      ? [undefined, continued.key, continued.value + text]
      : (/^((?:\\.|[^\\=:\s])+)\s*[=:\s]\s*(.*)$/.exec(text) ?? [undefined, text, ''])
    const line = continued?.line ?? at + 1
    if (/(^|[^\\])(\\\\)*\\$/.test(value)) {
      continued = { key, value: value.slice(0, -1), line }
      continue
    }
    continued = undefined
    const name = section + key.replace(/\\(.)/g, '$1')
    const plain = value.replace(/\\([:=#! \\])/g, '$1')
    entries.set(name, { key: name, line, node: { kind: 'scalar', line, value: plain, text: plain } })
  }
  return { kind: 'map', line: 1, entries }
}

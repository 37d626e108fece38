import { redactValue } from '../../detect/redact.ts'
import { text } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { walkLeaves, type ConfigNode } from '../../syntax/config-tree.ts'

/** Longest value that may be an address, a connection string or a name. */
const MAX_VALUE = 600

/** Environments in which nothing but tests runs. */
const FOR_TESTS = /^(\w*tests?|testing|ci|e2e)$/i

/** Sections of the framework's own that say nothing about connections. */
const ASIDE = /^(Logging:|AllowedHosts$|Serilog:MinimumLevel|\$schema$)/i

/** Keys as .NET writes them, joined with colons; the environment stands in the name of the file: `appsettings.Production.json`. */
export function readSettings(root: ConfigNode, path: string): Setting[] {
  const profile = /^appsettings\.(.+)\.json$/i.exec(baseNameOf(path))?.[1]
  if (profile !== undefined && FOR_TESTS.test(profile)) return []
  const settings: Setting[] = []
  for (const { path: keys, line, scalar } of walkLeaves(root)) {
    const key = keys.join(':')
    if (scalar.value === null || scalar.text.length > MAX_VALUE || ASIDE.test(key)) continue
    settings.push({
      kind: 'setting',
      line,
      key,
      value: text(redactValue(keys.at(-1) ?? key, scalar.text)),
      ...(profile === undefined ? {} : { profile }),
    })
  }
  return settings.toSorted((a, b) => a.line - b.line)
}

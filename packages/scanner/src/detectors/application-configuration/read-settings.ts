import { fromTemplate, type Expression } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { withoutSecrets } from '../../syntax/variables.ts'
import type { Line } from './read-documents.ts'

const PROFILE_KEYS = new Set(['spring.profiles', 'spring.config.activate.on-profile', 'spring.config.activate.onprofile'])

/** Settings of one document. `profile`: that of the file's name, which a profile named inside the document narrows. */
export function readSettings(lines: readonly Line[], profile: string | undefined): Setting[] {
  const inside = lines
    .filter(({ key }) => PROFILE_KEYS.has(key.replace(/\.\d+$/, '').toLowerCase()))
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
  const active = inside.length > 0 ? inside.join(',') : profile
  return lines.flatMap((line): Setting[] => {
    if (line.value === '') return []
    const quarkus = /^%([\w,-]+)\./.exec(line.key)
    const named = quarkus?.[1] ?? active
    const key = quarkus ? line.key.slice(quarkus[0].length) : line.key
    return [{ kind: 'setting', line: line.line, key, value: toValue(key, line.value), ...(named === undefined ? {} : { profile: named }) }]
  })
}

function toValue(key: string, value: string): Expression {
  const built = /^@([\w.-]+)@$/.exec(value)?.[1]
  return built === undefined ? fromTemplate(withoutSecrets(key, value)) : { kind: 'setting', key: built }
}

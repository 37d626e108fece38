import type { SourceFile } from '../../detect/detector.ts'
import { fromTemplate, type Expression } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { redactUrls } from '../../detect/redact.ts'

/** Files in which Rails sets what `Rails.configuration` gives. */
const PLACES = /(?:^|\/)config\/(?:application\.rb|environments\/(\w+)\.rb|initializers\/.+\.rb)$/

const LINE = /^\s*(?:Rails\.application\.)?config\.(?:x\.)?([a-z_][\w.]*)\s*=(?!=|~)\s*(.+?)\s*$/

const READ =
  /^ENV(?:\[["'](\w+)["']\]|\.fetch\(\s*["'](\w+)["'](?:\s*,\s*(?:"([^"#]*)"|'([^']*)'))?\s*\))(?:\s*\|\|\s*(?:"([^"#]*)"|'([^']*)'))?$/

/** `config.users_url = ENV["USERS_URL"]`: a setting that other files read as `Rails.configuration.users_url`. */
export function* readConfiguration(file: SourceFile): Iterable<Setting> {
  const place = PLACES.exec(file.path)
  if (!place) return
  const [, profile] = place
  for (const [at, written] of file.text.split(/\r?\n/).entries()) {
    const [, key, right] = LINE.exec(written) ?? []
    const value = right === undefined ? undefined : toValue(right)
    if (key === undefined || value === undefined) continue
    yield { kind: 'setting', line: at + 1, key, value, ...(profile === undefined ? {} : { profile }) }
  }
}

function toValue(right: string): Expression | undefined {
  const read = READ.exec(right)
  if (read) {
    const key = read[1] ?? read[2] ?? ''
    const fallback = read.slice(3).find((one) => one !== undefined && one !== '')
    return { kind: 'environment', key, ...(fallback === undefined ? {} : { fallback: fromTemplate(redactUrls(fallback)) }) }
  }
  const literal = /^(?:"([^"#]*)"|'([^']*)')$/.exec(right)
  const text = literal?.[1] ?? literal?.[2]
  return text === undefined || !/^[\w+.-]+:\/\/|^[\w.-]+:\d+$/.test(text) ? undefined : { kind: 'text', value: redactUrls(text) }
}

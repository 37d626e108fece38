import type { Package } from '../../facts/finding.ts'
import { isForDevelopment, toDependency, toPackage } from './requirement.ts'

interface Line {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
}

/** A setup.cfg of setuptools: `[metadata] name`, `[options] install_requires`, `[options.extras_require]`. */
export function readSetup(source: string): Package[] {
  const lines = linesOf(source)
  const name = lines.find((one) => one.section === 'metadata' && one.key === 'name')
  const required = lines.filter((one) => one.section === 'options' && one.key === 'install_requires')
  const extra = lines.filter((one) => one.section === 'options.extras_require')
  const [first] = [name, ...required].filter((one) => one !== undefined)
  if (!first) return []
  return [
    toPackage(first.line, name?.value, [
      ...required.map((one) => toDependency(one.value, one.line, false)),
      ...extra.map((one) => toDependency(one.value, one.line, isForDevelopment(one.key))),
    ]),
  ]
}

/** Values with their section and key, one per line: what is indented goes on with the key above. */
function linesOf(source: string): Line[] {
  const found: Line[] = []
  let section = ''
  let key = ''
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    if (/^\s*(?:[#;]|$)/.test(raw)) continue
    const header = /^\[([^\]]+)\]/.exec(raw)?.[1]
    if (header !== undefined) {
      section = header.trim()
      key = ''
      continue
    }
    const assigned = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(raw)
    if (assigned) key = assigned[1] ?? ''
    const value = (assigned ? (assigned[2] ?? '') : raw).trim()
    if (value !== '') found.push({ section, key, value, line: at + 1 })
  }
  return found
}

import { describeRules, type RuleEntry, type Rules } from '@coppice/model'
import { wrap } from './terminal/terminal-look.ts'

const WIDTH = 110

/** The rules as a file to edit: every key with its value, and in comments what it does and why it is what it is. */
export function toRulesFile(rules: Rules): string {
  const head = [
    '# coppice.rules.yaml: the numbers that steer verdicts. Keep the keys that you change and delete the others.',
    '# yaml-language-server: $schema=./node_modules/@coppice/model/schemas/rules.schema.json',
  ]
  return `${[...head, ...describeRules().flatMap((entry) => linesOf(entry, rules))].join('\n')}\n`
}

function linesOf({ path, does, because }: RuleEntry, rules: Rules): string[] {
  const indent = '  '.repeat(path.length - 1)
  const comment = [does, because].filter((text) => text !== undefined).join(' ')
  const value = valueAt(rules, path)
  const isSection = typeof value === 'object' && value !== null && !Array.isArray(value)
  return [
    ...(path.length === 1 ? [''] : []),
    ...(comment === '' ? [] : wrap(comment, { width: WIDTH }, `${indent}# `).split('\n')),
    `${indent}${path.at(-1)}:${isSection ? '' : ` ${JSON.stringify(value).replaceAll(',', ', ')}`}`,
  ]
}

function valueAt(rules: Rules, path: readonly string[]): unknown {
  let at: unknown = rules
  for (const key of path) at = typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined
  return at
}

import { Rules, type RuleChanges } from '@coppice/model'
import { readCheckedYaml } from '@coppice/scanner'
import { dirname } from 'node:path'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { findSettings } from './find-settings.ts'

/** Looked for beside the configuration, unless another file is named. */
export const RULES_FILE = 'coppice.rules.yaml'

/** Where rules come from: a file that was named, none at all (`false`), or the first that lies in one of these folders. */
export interface RuleSource {
  readonly rules: string | boolean | undefined
  readonly folders: readonly string[]
}

/**
 * The rules in force: those as delivered, with what the file changes.
 *
 * @throws UseError where a named file does not exist, two folders have one each, or a file holds what is no rule.
 */
export async function readRules({ rules, folders }: RuleSource, terminal: Terminal): Promise<RuleChanges> {
  const found = await findSettings({ name: RULES_FILE, what: 'rules', given: rules, folders }, terminal)
  if (found === undefined) return {}
  const read = readCheckedYaml(found.text, Rules)
  if ('data' in read) {
    terminal.note(`Rules of ${found.path}`)
    return read.data
  }
  const problems = read.problems.map(({ line, message }) => `${found.path}:${line}  ${message}`)
  throw new UseError(problems.join('\n'), 'coppice rules prints every rule there is.')
}

/** Folders in which rules may lie: that of the configuration where one was named, and otherwise what is scanned. */
export function rulesFolders(paths: readonly string[], config: string | boolean | undefined): readonly string[] {
  return typeof config === 'string' && config !== '' ? [dirname(config)] : paths
}

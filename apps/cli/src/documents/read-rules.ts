import { Rules, type RuleChanges } from '@coppice/model'
import { readCheckedYaml } from '@coppice/scanner'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { resolvePath } from './places.ts'

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
  if (rules === false) return {}
  if (rules === true || rules === '') throw new UseError('--rules needs a file.', 'Write --rules FILE, or --no-rules.')
  const places = rules === undefined ? [...new Set(folders)].map((folder) => join(folder, RULES_FILE)) : [rules]
  const paths = places.map((place) => resolvePath(place, terminal.surroundings))
  const found: { readonly path: string; readonly text: string }[] = []
  for (const path of paths) {
    const text = await readText(path, rules !== undefined)
    if (text !== undefined) found.push({ path, text })
  }
  const [first, second] = found
  if (first === undefined) return {}
  if (second)
    throw new UseError(`There are two files of rules: ${first.path} and ${second.path}.`, 'Say which one holds, with --rules FILE.')
  const read = readCheckedYaml(first.text, Rules)
  if ('data' in read) {
    terminal.note(`Rules of ${first.path}`)
    return read.data
  }
  const problems = read.problems.map(({ line, message }) => `${first.path}:${line}  ${message}`)
  throw new UseError(problems.join('\n'), 'coppice rules prints every rule there is.')
}

/** Folders in which rules may lie: that of the configuration where one was named, and otherwise what is scanned. */
export function rulesFolders(paths: readonly string[], config: string | boolean | undefined): readonly string[] {
  return typeof config === 'string' && config !== '' ? [dirname(config)] : paths
}

async function readText(path: string, isNamed: boolean): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isAbsent = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    if (isAbsent && !isNamed) return undefined
    throw new UseError(
      isAbsent ? `${path} does not exist, so no rules can be read from it.` : `${path} could not be read: ${error.message}`,
    )
  })
}

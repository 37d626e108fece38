import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Baseline, Policies } from '@coppice/model'
import { readCheckedYaml } from '@coppice/scanner'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { findSettings } from './find-settings.ts'
import { resolvePath } from './places.ts'

/** Looked for where the rules are, unless another file is named. */
const POLICIES_FILE = 'coppice.policies.yaml'
export const BASELINE_FILE = 'coppice.baseline.json'

/** @throws UseError where a named file does not exist, or holds what is no policy, with every line of it. */
export async function readPolicies(
  { policies, folders }: { readonly policies: string | boolean | undefined; readonly folders: readonly string[] },
  terminal: Terminal,
): Promise<Policies> {
  const found = await findSettings({ name: POLICIES_FILE, what: 'policies', given: policies, folders }, terminal)
  if (found === undefined) return {}
  const read = readCheckedYaml(found.text, Policies)
  if ('data' in read) return read.data
  throw new UseError(
    read.problems.map(({ line, message }) => `${found.path}:${line}  ${message}`).join('\n'),
    'docs/ci.md has an example of each policy.',
  )
}

/** Beside the policies: in the first of the folders, unless it is named. */
export function placeOfBaseline(given: string | undefined, [folder = '.']: readonly string[], { surroundings }: Terminal): string {
  return resolvePath(given ?? join(folder, BASELINE_FILE), surroundings)
}

/** @throws UseError where a named file does not exist, or is none. */
export async function readBaseline(path: string, isNamed: boolean): Promise<Baseline | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !isNamed) return undefined
    throw new UseError(`${path} could not be read: ${error.message}`, 'Make one with: coppice check PATH --update-baseline')
  })
  if (text === undefined) return undefined
  const parsed = Baseline.safeParse(toJson(text))
  if (parsed.success) return parsed.data
  throw new UseError(`${path} is no baseline.`, 'Make one with: coppice check PATH --update-baseline')
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { Decisions, type PlacedDecision } from '@coppice/model'
import { readCheckedYaml } from '@coppice/scanner'
import { basename } from 'node:path'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { findSettings } from './find-settings.ts'

/** Looked for where the rules are, unless another file is named. */
export const DECISIONS_FILE = 'coppice.decisions.yaml'

/** Where decisions come from: a file that was named, none at all (`false`), or the first that lies in one of these folders. */
export interface DecisionSource {
  readonly decisions: string | boolean | undefined
  readonly folders: readonly string[]
}

/**
 * What people decided, each entry with its line.
 *
 * @throws UseError where a named file does not exist, two folders have one each, or an entry is none.
 */
export async function readDecisions(source: DecisionSource, terminal: Terminal): Promise<PlacedDecision[]> {
  const found = await findDecisions(source, terminal)
  if (found === undefined) return []
  const placed = parseDecisions(found.text, found.path)
  terminal.note(`Decisions of ${found.path}`)
  return placed
}

/** The file of decisions with its text, where there is one. */
export async function findDecisions({ decisions, folders }: DecisionSource, terminal: Terminal) {
  return findSettings({ name: DECISIONS_FILE, what: 'decisions', given: decisions, folders }, terminal)
}

/** @throws UseError where the text holds what is no decision, with every line of it. */
export function parseDecisions(text: string, path: string): PlacedDecision[] {
  const read = readCheckedYaml(text, Decisions)
  if ('data' in read) {
    const file = basename(path)
    return (read.data.decisions ?? []).map((decision, at) => ({ decision, file, line: read.lineOf(['decisions', at]) }))
  }
  throw new UseError(
    read.problems.map(({ line, message }) => `${path}:${line}  ${message}`).join('\n'),
    'docs/decisions-file.md has an example of each decision.',
  )
}

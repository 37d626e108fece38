import { z } from 'zod'
import { nodeAt, type ConfigNode } from '../syntax/config-tree.ts'
import { readYaml } from '../syntax/yaml-documents.ts'
import { Configuration } from './configuration.ts'
import { nearestName } from './nearest-name.ts'
import { NO_SETTINGS, type Placed, type Settings } from './settings.ts'

/** A line of the file that is not as it should be, and what was expected. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** The settings of one file, or everything that is wrong with it. */
export function readConfiguration(
  text: string,
  { repository, file }: { readonly repository: string; readonly file: string },
): { readonly settings: Settings } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const [root, ...others] = readYaml(text, { skip: ({ message, line }) => void problems.push({ line: line ?? 1, message }) })
  if (problems.length > 0) return { problems }
  if (root === undefined) return { settings: NO_SETTINGS }
  if (others[0]) return { problems: [{ line: others[0].line, message: 'The file has one document, not several.' }] }
  const parsed = Configuration.safeParse(toPlain(root))
  if (!parsed.success) return { problems: distinct(parsed.error.issues.flatMap((issue) => toProblems(issue, root))) }
  const { name, exclude = [], join = [], split = [], alias = [], classify = [] } = parsed.data
  const placed = <E>(section: string, entries: readonly E[]): { entry: E; place: Placed<'join'>['place'] }[] =>
    entries.map((entry, at) => ({ entry, place: { repository, file, line: lineAt(root, [section, at]), detector: 'configuration' } }))
  return {
    settings: {
      name,
      exclude: placed('exclude', exclude),
      join: placed('join', join),
      split: placed('split', split),
      alias: placed('alias', alias),
      classify: placed('classify', classify),
    },
  }
}

function toProblems(issue: z.core.$ZodIssue, root: ConfigNode, above: readonly PropertyKey[] = []): Problem[] {
  const path = [...above, ...issue.path]
  const where = path.length === 0 ? 'The file' : toWords(path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path)
    return issue.keys.map((key) => {
      const near = nearestName(key, known)
      const advice = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`
      return { line: lineAt(root, [...path, key]), message: `${toWords([...path, key])} is no key: ${advice}` }
    })
  }
  if (issue.code === 'invalid_union') {
    // Of the forms an entry may take, the one with fewest complaints is the one that was meant.
    const [closest] = issue.errors.toSorted((a, b) => a.length - b.length || weightOf(a) - weightOf(b))
    return (closest ?? []).flatMap((one) => toProblems(one, root, path))
  }
  return [{ line: lineAt(root, path), message: `${where}: ${expectationOf(issue)}` }]
}

function weightOf(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter((issue) => issue.code === 'unrecognized_keys').length
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return `expected ${EXPECTED[issue.expected] ?? issue.expected}, and there is ${issue.input === undefined ? 'nothing' : 'something else'}.`
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'expected at least one entry.' : 'expected a text that is not empty.'
  return `${issue.message}.`
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys and values',
  boolean: 'true or false',
}

/** Keys that may stand at a place, read off the schema. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let at: unknown = Configuration
  for (const key of path) {
    const inner = unwrap(at)
    at = inner instanceof z.ZodArray ? inner.element : shapeOf(inner)[String(key)]
  }
  return Object.keys(shapeOf(at))
}

function shapeOf(schema: unknown): Record<string, unknown> {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodUnion) return Object.fromEntries(inner.options.flatMap((option) => Object.entries(shapeOf(option))))
  return inner instanceof z.ZodObject ? inner.shape : {}
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema
}

/** `join`, 0, `name` → `join, entry 1, name`. */
function toWords(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key))).join(', ')
}

/** The line of a place, or of the nearest one above it that exists. */
function lineAt(root: ConfigNode, path: readonly PropertyKey[]): number {
  let at: ConfigNode = root
  let { line } = root
  for (const key of path) {
    const entry = at.kind === 'map' ? at.entries.get(String(key)) : undefined
    const next = at.kind === 'list' ? at.items[Number(key)] : nodeAt(at, String(key))
    if (next === undefined) return line
    line = entry?.line ?? next.line
    at = next
  }
  return line
}

function toPlain(node: ConfigNode): unknown {
  if (node.kind === 'list') return node.items.map(toPlain)
  if (node.kind === 'map') return Object.fromEntries([...node.entries.values()].map((entry) => [entry.key, toPlain(entry.node)]))
  return node.value ?? undefined
}

function distinct(problems: readonly Problem[]): Problem[] {
  const known = new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem]))
  return [...known.values()].toSorted((a, b) => a.line - b.line)
}

import { nearestName } from '@coppice/model'
import { z } from 'zod'
import { nodeAt, type ConfigNode } from '../syntax/config-tree.ts'
import { readYaml } from '../syntax/yaml-documents.ts'

/** A line of a file that is not as it should be, and what was expected. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** What a file says, as its schema has it, with the line of every place in it; or all that is wrong with it. */
export type CheckedYaml<T> =
  { readonly data: T; readonly lineOf: (path: readonly PropertyKey[]) => number } | { readonly problems: readonly Problem[] }

/**
 * Reads a file that people write, strictly: a misspelt key is named with its line and what was probably meant, because passing it over would
 * give a result that nobody asked for. An empty file is `{}`.
 */
export function readCheckedYaml<T>(text: string, schema: z.ZodType<T>): CheckedYaml<T> {
  const problems: Problem[] = []
  const [root, ...others] = readYaml(text, { skip: ({ message, line }) => void problems.push({ line: line ?? 1, message }) })
  if (problems.length > 0) return { problems }
  if (others[0]) return { problems: [{ line: others[0].line, message: 'The file has one document, not several.' }] }
  const parsed = schema.safeParse(root === undefined ? {} : toPlain(root), { reportInput: true })
  if (parsed.success) return { data: parsed.data, lineOf: (path) => (root === undefined ? 1 : lineAt(root, path)) }
  const found = root === undefined ? [] : parsed.error.issues.flatMap((issue) => toProblems(issue, root, schema))
  return { problems: distinct(found.length > 0 ? found : [{ line: 1, message: z.prettifyError(parsed.error) }]) }
}

function toProblems(issue: z.core.$ZodIssue, root: ConfigNode, schema: z.ZodType, above: readonly PropertyKey[] = []): Problem[] {
  const path = [...above, ...issue.path]
  const where = path.length === 0 ? 'The file' : toWords(path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path, schema)
    return issue.keys.map((key) => {
      const near = nearestName(key, known)
      const advice = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`
      return { line: lineAt(root, [...path, key]), message: `${toWords([...path, key])} is no key: ${advice}` }
    })
  }
  if (issue.code === 'invalid_union') {
    // Of the forms an entry may take, the one with fewest complaints is the one that was meant.
    // Where a word tells the forms apart, and is none of those, no form is closest.
    if (issue.errors.length === 0) return [{ line: lineAt(root, path), message: `${where}: ${issue.message}.` }]
    const [closest] = issue.errors.toSorted((a, b) => a.length - b.length || weightOf(a) - weightOf(b))
    return (closest ?? []).flatMap((one) => toProblems(one, root, schema, path))
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
  if (issue.code === 'too_small') return expectationOfLeast(issue)
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}.`
  return `${issue.message}.`
}

function expectationOfLeast({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return minimum === 1 ? 'expected at least one entry.' : `expected at least ${minimum} entries.`
  if (origin === 'string') return 'expected a text that is not empty.'
  return `expected ${inclusive === false ? 'more than' : 'at least'} ${minimum}.`
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  tuple: 'a list',
  object: 'keys and values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}

/** Keys that may stand at a place, read off the schema. */
function keysAt(path: readonly PropertyKey[], schema: z.ZodType): string[] {
  let at: unknown = schema
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
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
  return isWrapped ? unwrap(schema.unwrap()) : schema
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

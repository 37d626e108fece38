import type { Expression } from './expression.ts'
import type { Fact, FileFacts } from './fact.ts'
import { directoryOf, joinPath } from './paths.ts'

/** Variables inside variables that are followed. */
const MAX_DEPTH = 4

/**
 * `image: ${POSTGRES_IMAGE}` of a compose file means what the `.env` beside it says: without that nobody can tell a database from a
 * service. What no file says stays as it is written.
 */
export function fillImageNames(files: readonly FileFacts[]): readonly FileFacts[] {
  if (!files.some((file) => file.facts.some(hasOpenImage))) return files
  const variables = indexVariables(files)
  return files.map((file) => (file.facts.some(hasOpenImage) ? { ...file, facts: file.facts.map((fact) => filled(fact, variables)) } : file))
}

function hasOpenImage(fact: Fact): boolean {
  return fact.kind === 'unit' && fact.form === 'compose-service' && fact.image?.includes('${') === true
}

/** By repository, env file and key. */
function indexVariables(files: readonly FileFacts[]): ReadonlyMap<string, Expression> {
  const variables = new Map<string, Expression>()
  for (const file of files)
    for (const fact of file.facts)
      if (fact.kind === 'set-assignment' && fact.set === fact.file) variables.set(`${fact.repository} ${fact.set} ${fact.key}`, fact.value)
  return variables
}

function filled(fact: Fact, variables: ReadonlyMap<string, Expression>): Fact {
  if (fact.kind !== 'unit' || !hasOpenImage(fact)) return fact
  const set = joinPath(directoryOf(fact.file), '.env')
  const textOf = (key: string, depth: number): string | undefined => {
    const value = variables.get(`${fact.repository} ${set} ${key}`)
    return value === undefined || depth > MAX_DEPTH ? undefined : written(value, (inner) => textOf(inner, depth + 1))
  }
  return { ...fact, image: fact.image?.replace(/\$\{(\w+)\}/g, (whole, key: string) => textOf(key, 0) ?? whole) }
}

/** A value as text; undefined where a part of it is open. */
function written(value: Expression, variable: (key: string) => string | undefined): string | undefined {
  if (value.kind === 'text') return value.value
  if (value.kind === 'environment') return variable(value.key) ?? (value.fallback ? written(value.fallback, variable) : undefined)
  if (value.kind !== 'joined') return undefined
  const parts = value.parts.map((part) => written(part, variable))
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

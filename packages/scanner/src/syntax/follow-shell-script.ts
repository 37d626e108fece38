import { readShellScript, type ShellCommand, type ShellWord } from './shell-script.ts'

/** A word whose value the script does not tell is undefined. */
export type ShellValue = string | undefined

export interface FollowedCommand {
  /** Line of the statement at the top of the script that led here: where a reader finds the values. */
  readonly line: number
  readonly words: readonly ShellValue[]
}

/** Variables as they stand; those of a function that are its own go with it, all others stay. */
interface Scope {
  readonly values: Map<string, ShellValue>
  readonly local: Set<string>
}

/** Enough for any script that sets something up; a script that calls itself ends here. */
const LIMITS = { depth: 8, commands: 5000 }

/**
 * Follows what a script does, without running anything: variables, functions with their arguments, and loops over lists are followed;
 * both branches of a condition count. `print` says what a command prints, as far as its words tell; `outside` what a variable is that the script
 * does not set, or the output of a command that nobody knows.
 */
export function followShellScript(
  source: string,
  print: (words: readonly ShellValue[]) => ShellValue,
  outside: (variable: string) => ShellValue = () => undefined,
): FollowedCommand[] {
  const followed: FollowedCommand[] = []
  const functions = new Map<string, readonly ShellCommand[]>()
  let steps = 0

  const run = (commands: readonly ShellCommand[], variables: Scope, depth: number, top: number | undefined): ShellValue => {
    let printed: ShellValue
    for (let at = 0; at < commands.length; at++) {
      const command = commands[at]
      if (!command || depth > LIMITS.depth || ++steps > LIMITS.commands) return undefined
      const line = top ?? command.line
      const name = nameOfFunction(command)
      if (name !== undefined) {
        const end = endOfBlock(commands, at)
        functions.set(
          name,
          commands.slice(at, end + 1).map((one, index) => (index === 0 ? withoutHead(one) : one)),
        )
        at = end
        continue
      }
      const words = withoutKeywords(command.words)
      if (plain(words[0]) === 'for' && plain(words[2]) === 'in') {
        const end = endOfLoop(commands, at)
        const body = commands.slice(at + 1, end)
        for (const value of words.slice(3).flatMap((word) => listOf(word, variables, depth, line))) {
          variables.values.set(plain(words[1]) ?? '', value)
          printed = run(body, variables, depth + 1, top) ?? printed
        }
        at = end
        continue
      }
      printed = step(words, variables, depth, line) ?? printed
    }
    return printed
  }

  const step = (words: readonly ShellWord[], variables: Scope, depth: number, line: number): ShellValue => {
    const rest = [...words]
    let own = false
    for (let word = plain(rest[0]) ?? ''; /^(?:local|export|readonly|declare|typeset)$/.test(word); word = plain(rest[0]) ?? '') {
      own ||= !/^(?:export|readonly)$/.test(word)
      rest.shift()
    }
    const assigned: [string, ShellValue][] = []
    for (let next = assignmentOf(rest[0]); next; next = assignmentOf(rest[0])) {
      assigned.push([next.key, valueOf(next.value, variables, depth, line)])
      rest.shift()
    }
    if (rest.length === 0) {
      for (const [key, value] of assigned) {
        variables.values.set(key, value)
        if (own) variables.local.add(key)
      }
      return undefined
    }
    const values = rest.map((word) => valueOf(word, variables, depth, line))
    const body = functions.get(values[0] ?? '')
    if (body) return call(body, values, variables, depth, line)
    if (values[0] === 'shift') shiftArguments(variables, Number(values[1] ?? 1))
    followed.push({ line, words: values })
    return values[0] === 'echo' ? joined(values.slice(/^-[neE]+$/.test(values[1] ?? '') ? 2 : 1)) : print(values)
  }

  const call = (body: readonly ShellCommand[], words: readonly ShellValue[], outer: Scope, depth: number, line: number): ShellValue => {
    const inner: Scope = { values: new Map([...outer.values].filter(([key]) => !isArgument(key))), local: new Set() }
    for (const [index, value] of words.entries()) inner.values.set(String(index), value)
    inner.values.set('@', joined(words.slice(1)))
    const printed = run(body, inner, depth + 1, line)
    for (const [key, value] of inner.values) if (!inner.local.has(key) && !isArgument(key)) outer.values.set(key, value)
    return printed
  }

  const valueOf = (word: ShellWord, variables: Scope, depth: number, line: number): ShellValue => {
    let value = ''
    for (const part of word) {
      const next =
        part.kind === 'text'
          ? part.value
          : part.kind === 'command'
            ? (run(readShellScript(part.script), copyOf(variables), depth + 1, line) ?? outside('output'))
            : (variables.values.get(part.name) ?? (part.fallback === undefined ? outside(part.name) : literal(part.fallback)))
      if (next === undefined) return undefined
      value += next
    }
    return value
  }

  /** An unquoted list in a variable is several words. */
  const listOf = (word: ShellWord, variables: Scope, depth: number, line: number): ShellValue[] =>
    valueOf(word, variables, depth, line)
      ?.split(/\s+/)
      .filter((one) => one !== '') ?? []

  run(readShellScript(source), { values: new Map(), local: new Set() }, 0, undefined)
  return followed
}

/** What runs for its output changes nothing outside. */
function copyOf({ values, local }: Scope): Scope {
  return { values: new Map(values), local: new Set(local) }
}

function isArgument(key: string): boolean {
  return /^(?:\d+|@)$/.test(key)
}

function shiftArguments({ values }: Scope, count: number): void {
  for (let at = 1; values.has(String(at)); at++)
    if (values.has(String(at + count))) values.set(String(at), values.get(String(at + count)))
    else values.delete(String(at))
  values.delete('@')
}

/** Words with a space between them; undefined where one is not known. */
function joined(words: readonly ShellValue[]): ShellValue {
  return words.includes(undefined) ? undefined : words.join(' ')
}

/** A fallback without variables in it. */
function literal(fallback: string): ShellValue {
  return /[$`]/.test(fallback) ? undefined : fallback.replace(/^(["'])([^]*)\1$/, '$2')
}

function plain(word: ShellWord | undefined): string | undefined {
  if (!word) return undefined
  const [only] = word
  return word.length === 1 && only?.kind === 'text' ? only.value : undefined
}

function withoutKeywords(words: readonly ShellWord[]): readonly ShellWord[] {
  const first = words.findIndex(
    (word) => !/^(?:if|then|elif|else|fi|while|until|do|done|!|\{|\}|time|exec|sudo|command)$/.test(plain(word) ?? ''),
  )
  return first < 0 ? [] : words.slice(first)
}

function assignmentOf(word: ShellWord | undefined): { key: string; value: ShellWord } | undefined {
  const [head, ...others] = word ?? []
  const found = head?.kind === 'text' ? /^([A-Za-z_]\w*)(\+?)=([^]*)$/.exec(head.value) : null
  if (!found) return undefined
  const key = found[1] ?? ''
  const before: ShellWord = found[2] === '' ? [] : [{ kind: 'variable', name: key, fallback: undefined }]
  return { key, value: [...before, { kind: 'text', value: found[3] ?? '' }, ...others] }
}

/** `name()`, `function name`, `function name()`: the body follows in braces. */
function nameOfFunction({ words }: ShellCommand): string | undefined {
  const first = plain(words[0])
  if (first === 'function') return plain(words[1])?.replace(/\(\)$/, '')
  if (first?.endsWith('()') === true) return first.slice(0, -2)
  return plain(words[1]) === '()' ? first : undefined
}

function withoutHead(command: ShellCommand): ShellCommand {
  const brace = command.words.findIndex((word) => plain(word) === '{')
  return { ...command, words: brace < 0 ? [] : command.words.slice(brace + 1) }
}

/** The command with the brace that closes the first one from here. */
function endOfBlock(commands: readonly ShellCommand[], from: number): number {
  let depth = 0
  for (let at = from; at < commands.length; at++)
    for (const word of commands[at]?.words ?? []) {
      if (plain(word) === '{') depth++
      else if (plain(word) === '}' && --depth === 0) return at
    }
  return commands.length - 1
}

function endOfLoop(commands: readonly ShellCommand[], from: number): number {
  let depth = 0
  for (let at = from; at < commands.length; at++) {
    const words = commands[at]?.words ?? []
    if (words.some((word, index) => index < 2 && /^(?:for|while|until)$/.test(plain(word) ?? ''))) depth++
    if (plain(words[0]) === 'done' && --depth === 0) return at
  }
  return commands.length - 1
}

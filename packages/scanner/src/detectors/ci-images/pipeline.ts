import { entriesAt, textAt, walkLeaves, type ConfigNode } from '../../syntax/config-tree.ts'
import { readCommands } from './commands.ts'
import type { Found } from './found.ts'

/** Keys under which pipelines of all makes have their commands. */
const COMMANDS = new Set(['script', 'before_script', 'after_script', 'run', 'command', 'bash', 'inlineScript'])

interface Script {
  readonly line: number
  readonly lines: string[]
  readonly job: readonly string[]
}

/** Commands of a list share their shell, and that of the list before: they are read as one script. A text of its own has a shell of its own. */
export function* readPipeline(document: ConfigNode): Iterable<Found> {
  const scripts = new Map<string, Script>()
  for (const { path, line, scalar } of walkLeaves(document)) {
    const at = path.findLastIndex((part) => COMMANDS.has(part))
    const rest = path.slice(at + 1)
    if (at < 0 || rest.some((part) => !/^\d+$/.test(part))) continue
    const job = path.slice(0, at)
    const key = rest.length > 0 ? job.join('/') : path.join('/')
    const script = scripts.get(key) ?? { line: scalar.text.includes('\n') ? line + 1 : line, lines: [], job }
    while (script.line + script.lines.length < line) script.lines.push('')
    script.lines.push(...scalar.text.split('\n'))
    scripts.set(key, script)
  }
  for (const { line, lines, job } of scripts.values())
    yield* readCommands(lines.join('\n'), { line, variables: new Map([...variablesAt(document), ...variablesAt(document, ...job)]) })
}

function variablesAt(node: ConfigNode, ...path: readonly string[]): [string, string][] {
  return ['variables', 'environment'].flatMap((name) =>
    entriesAt(node, ...path, name).map(({ key }): [string, string] => [key, textAt(node, ...path, name, key) ?? '']),
  )
}

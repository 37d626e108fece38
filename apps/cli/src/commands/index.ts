import type { Command } from './define-command.ts'

/**
 * Every command, in the order of the help page. A new one is a file and one line here. Only the one that is asked for is loaded: what the
 * others need would take longer to start than a scan where nothing has changed.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).run,
  fetch: async () => (await import('./fetch.ts')).fetch,
  scan: async () => (await import('./scan.ts')).scan,
  link: async () => (await import('./link.ts')).link,
  analyze: async () => (await import('./analyze.ts')).analyze,
  report: async () => (await import('./report.ts')).report,
  check: async () => (await import('./check.ts')).check,
  diff: async () => (await import('./diff.ts')).diff,
  history: async () => (await import('./history.ts')).history,
  mcp: async () => (await import('./mcp.ts')).mcp,
  decide: async () => (await import('./decide.ts')).decide,
  serve: async () => (await import('./serve.ts')).serve,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
}

export function isCommand(name: string): boolean {
  return Object.hasOwn(commands, name)
}

/** The command that a command line begins with; all of them where it begins with none, for help, completion and advice. The version is nobody's. */
export async function loadCommands([first = '']: readonly string[]): Promise<Command[]> {
  if (first === '--version' || first === '-v') return []
  const wanted = isCommand(first) ? commands[first] : undefined
  return Promise.all(wanted ? [wanted()] : Object.values(commands).map((load) => load()))
}

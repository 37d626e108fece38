import type { Argv, CommandModule } from 'yargs'
import type { Terminal, TerminalOptions } from '../console/terminal.ts'
import type { ExitCode } from '../errors.ts'

/** A command: what it is called with, and what it does. Its exit code is 0 where it says nothing else. */
export interface CommandDefinition<Options> {
  readonly command: string
  readonly describe: string
  readonly options: (args: Argv) => Argv<Options>
  readonly run: (options: Options & TerminalOptions, terminal: Terminal) => Promise<ExitCode | undefined>
}

export type Command = (terminal: (options: TerminalOptions) => Terminal, exit: (code: ExitCode) => void) => CommandModule<object, never>

export function defineCommand<Options>({ command, describe, options, run }: CommandDefinition<Options>): Command {
  return (createTerminal, exit) => ({
    command,
    describe,
    builder: (args: Argv) => options(args) as never,
    handler: async (given) => {
      // yargs has checked the options against what the builder declared.
      const checked = given as Options & TerminalOptions
      exit((await run(checked, createTerminal(checked))) ?? 0)
    },
  })
}

import { InputError, InterruptedError } from '@coppice/scanner'
import yargs from 'yargs'
import { isCommand, loadCommands } from './commands/index.ts'
import { Interrupted, type Surroundings } from './console/surroundings.ts'
import { createTerminal, type Terminal } from './console/terminal.ts'
import { UseError, type ExitCode } from './errors.ts'
import { version } from './version.ts'

/** Runs one command line to its exit code. The one place where errors become words. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0
  const exit = (given: ExitCode): void => {
    code = given
  }
  const parser = yargs([...args])
    .scriptName('coppice')
    // Everything else is said in English too.
    .locale('en')
    .usage('$0 <command>\n\nFinds out which services and rented products to merge, retire or replace, and shows why.')
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but the result' })
    .option('color', { type: 'boolean', describe: 'Colours, or none with --no-color (default: on a terminal)' })
    .option('verbose', { type: 'boolean', default: false, describe: 'Show where in the code an error came from' })
    .demandCommand(1, 'Say what to do: coppice run PATH is a good start.')
    .recommendCommands()
    .strict()
    .completion('completion', 'Print a script that completes commands in your shell')
    .version(version)
    .alias('help', 'h')
    .alias('version', 'v')
    .epilogue('Exit codes: 0 fine · 1 findings that --fail-on asks about · 2 Coppice failed · 130 interrupted')
    .wrap(Math.min(surroundings.output.columns ?? 100, 110))
    .exitProcess(false)
    .fail((message: string | null, error: Error | null) => {
      if (error) throw error
      throw toUseError(message ?? 'That cannot be read.', args)
    })
  for (const command of await loadCommands(args)) parser.command(command((options) => createTerminal(surroundings, options), exit))
  try {
    await parser.parseAsync()
    return code
  } catch (error) {
    return explainFailure(error, createTerminal(surroundings, {}), args.includes('--verbose'))
  }
}

/** yargs counts "non-option arguments"; people want to know what is missing. */
function toUseError(message: string, args: readonly string[]): UseError {
  const name = args.find((argument) => !argument.startsWith('-')) ?? ''
  if (!message.startsWith('Not enough non-option arguments'))
    return new UseError(message, isCommand(name) ? `See coppice ${name} --help` : 'See coppice --help')
  return new UseError(`coppice ${name} needs to be told what to work on.`, `See coppice ${name} --help`)
}

function explainFailure(error: unknown, terminal: Terminal, isVerbose: boolean): ExitCode {
  const { red, dim } = terminal.notes
  if (terminal.surroundings.signal.aborted || error instanceof Interrupted || error instanceof InterruptedError) {
    terminal.complain(dim('Interrupted. Nothing was left half-written.'))
    return 130
  }
  if (error instanceof UseError || error instanceof InputError) {
    terminal.complain(`${red('✗')} ${error.message}`)
    if (error instanceof UseError && error.advice !== undefined) terminal.complain(`  ${error.advice}`)
  } else {
    terminal.complain(`${red('✗')} Coppice failed, which it should not: ${error instanceof Error ? error.message : String(error)}`)
    terminal.complain(dim('  --verbose shows where. Please report it.'))
  }
  if (isVerbose && error instanceof Error) terminal.complain(dim(error.stack ?? ''))
  return 2
}

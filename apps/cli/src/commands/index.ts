import { analyze } from './analyze.ts'
import type { Command } from './define-command.ts'
import { explain } from './explain.ts'
import { fetch } from './fetch.ts'
import { report } from './report.ts'
import { run } from './run.ts'
import { scan } from './scan.ts'
import { serve } from './serve.ts'

/** Every command, in the order of the help page. A new one is a file and two lines here. */
export const commands: readonly Command[] = [run, fetch, scan, analyze, report, serve, explain]

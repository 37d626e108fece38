import type { SourcePath } from '@coppice/model'
import { createNameSearch } from '../name-words.ts'
import type { GuardFinder } from './guard.ts'

const TOOLS = [
  'cli', 'ctl', 'tool', 'tools', 'toolbox', 'util', 'utils', 'script', 'scripts', 'migrate', 'migrator', 'migration', 'migrations', 'backfill', 'seed', 'seeder', 'repl',
  'playground', 'sandbox', 'testbed', 'benchmark', 'bench', 'codegen', 'scaffold', 'installer', 'debug', 'debugger',
] // prettier-ignore
const findName = createNameSearch(TOOLS)
const TOOL_FOLDERS = /(^|\/)(dev|tools?|tooling|hack|scripts?|utils?|contrib|test-?(tools|bed|utils))\//i

/** People start it by hand when they need it: nothing calls it, and it may work for years without a change. */
export const onDemand: GuardFinder = (_, service) => {
  const name = findName(service)
  const folder = service.paths.map(pathOf).find((path) => TOOL_FOLDERS.test(`${path}/`))
  if (name === undefined && folder === undefined) return undefined
  // What a manifest keeps running and what serves requests is no tool, wherever it lies.
  if (name === undefined && (service.endpoints.length > 0 || (service.deployedAs?.length ?? 0) > 0)) return undefined
  const why = name === undefined ? `It lies in ${folder ?? 'a folder of tools'}` : `The name ${name} is that of a tool`
  const text = `${why}: people run it by hand when they need it, and no code says when that is.`
  return { signal: 'run-by-hand', text, evidence: service.evidence, needsYear: true }
}

function pathOf(path: SourcePath): string {
  return typeof path === 'string' ? path : path.path
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Tools that read the same files, run in the folder; what one writes it writes beside it. They are no dependency of ours: whoever compares installs them into a folder of their own. */
export function peersIn(installed, folder) {
  if (installed === undefined) return {}
  const program = (name) => join(installed, 'node_modules/.bin', name)
  const peers = {
    'dependency-cruiser': [program('depcruise'), '--no-config', '--exclude', 'node_modules', '--output-type', 'json', '.'],
    knip: [program('knip'), '--no-exit-code', '--no-progress'],
    'specfy/stack-analyser': [program('stack-analyser'), '.', '--output', '../stack.json'],
  }
  return Object.fromEntries(
    Object.entries(peers)
      .filter(([, [path]]) => existsSync(path))
      .map(([name, args]) => [name, { args, cwd: folder, isPeer: true }]),
  )
}

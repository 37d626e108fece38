import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Tools that read the same files, run in the folder; what one writes it writes beside it. They are no dependency of ours: whoever compares installs them into a folder of their own. */
export function peersIn(installed, folder) {
  if (installed === undefined) return {}
  const program = (name) => join(installed, 'node_modules/.bin', name)
  const peers = {
    'dependency-cruiser': { args: [program('depcruise'), '--no-config', '--exclude', 'node_modules', '--output-type', 'json', '.'] },
    // It ends with 2 where it could not load the configuration of a program that is not installed, and has read all else.
    knip: { args: [program('knip'), '--no-exit-code', '--no-progress'], ends: [0, 2] },
    'specfy/stack-analyser': { args: [program('stack-analyser'), '.', '--output', '../stack.json'] },
  }
  return Object.fromEntries(
    Object.entries(peers)
      .filter(([, { args }]) => existsSync(args[0]))
      .map(([name, peer]) => [name, { ...peer, cwd: folder, isPeer: true }]),
  )
}

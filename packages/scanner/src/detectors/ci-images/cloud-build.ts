import { itemsAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readCommands } from './commands.ts'
import type { Found } from './found.ts'

/** Steps of Cloud Build are commands in an image that bears the name of their program. */
export function* readCloudBuild(document: ConfigNode): Iterable<Found> {
  for (const step of itemsAt(document, 'steps')) {
    const program = /\/(docker|gcloud|executor|kaniko-project\/executor)(?::|$)/.exec(textAt(step, 'name') ?? '')?.[1]
    const own = textAt(step, 'entrypoint')
    const args = textsAt(step, 'args')
    const line = step.line
    const folder = textAt(step, 'dir') ?? '.'
    const script = textAt(step, 'script') ?? (own !== undefined && own.endsWith('sh') && args[0] === '-c' ? args[1] : undefined)
    if (script !== undefined) yield* readCommands(script, { line, folder })
    else if (program !== undefined) yield* readCommands([own ?? program, ...args].map(quote).join(' '), { line, folder })
  }
}

/** What stands in a list is one word; `$NAME` in it is a variable all the same. */
function quote(word: string): string {
  return `"${word.replace(/["\\`]/g, '\\$&')}"`
}

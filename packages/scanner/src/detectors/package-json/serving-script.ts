import type { EntryPoint } from '../../facts/finding.ts'
import { entriesAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/**
 * Commands by which frameworks serve what was built with them: where the script `start` runs one, no line of the package's own code
 * listens, and yet it is a program. Rows are the words as documentation writes them.
 */
const SERVING =
  /(?:^|[\s/])(?:next start|nuxt start|nuxi preview|remix-serve|react-router-serve|blitz start|gatsby serve|keystone start|strapi start|directus start|medusa start|redwood serve|vinxi start|astro preview)\b|\.output\/server\/index\.mjs|\.next\/standalone/

/** The start of a program that the script `start` of a package is. */
export function* readServingScript(root: ConfigNode): Iterable<EntryPoint> {
  for (const { key, line, node } of entriesAt(root, 'scripts'))
    if (key === 'start' && SERVING.test(textAt(node) ?? '')) yield { kind: 'entry-point', line }
}

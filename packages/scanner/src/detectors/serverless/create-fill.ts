import { textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** Values that lead to values are followed this far. */
const MAX_DEPTH = 5

/**
 * Fills in what a file says of itself: `${self:custom.queue}`, and the default of `${opt:stage, 'dev'}`. Variables of the environment keep
 * their place as `${NAME}`; what other files and services say stays open.
 */
export function createFill(root: ConfigNode): (text: string) => string {
  const fill = (text: string, depth: number): string =>
    text.replace(
      /\$\{(\w+):([^{},]*)(?:,\s*["']?([^{}"']*)["']?\s*)?\}/g,
      (hole, kind: string, key: string, fallback: string | undefined) => {
        if (kind === 'env') return fallback === undefined ? `\${${key.trim()}}` : `\${${key.trim()}:-${fallback}}`
        const found = kind === 'self' ? textAt(root, ...key.trim().split('.')) : undefined
        if (found !== undefined && depth < MAX_DEPTH) return fill(found, depth + 1)
        return fallback ?? (kind === 'sls' && key === 'stage' ? fill('${self:provider.stage}', depth + 1) : hole)
      },
    )
  return (text) => fill(text, 0)
}

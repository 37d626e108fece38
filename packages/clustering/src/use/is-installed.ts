import type { Rules, ServiceNode } from '@coppice/model'

/** Whether a service is a product of others with a little around it (settings, a theme, content types), and no program of the estate's own. */
export function isInstalled({ installs, linesOfCode }: ServiceNode, rules: Rules): boolean {
  return installs !== undefined && (linesOfCode ?? 0) <= rules.merge.installationLines
}

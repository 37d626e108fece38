import type { Unit } from '../../facts/finding.ts'
import { entriesAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readApplication } from './read-application.ts'

/** One application for each element of its lists; what other generators find, clusters and folders, no file tells. */
export function* readApplicationSet(root: ConfigNode, path: string): Iterable<Unit> {
  const template = nodeAt(root, 'spec', 'template')
  if (!template) return
  const seen = new Set<string>()
  const elements = itemsAt(root, 'spec', 'generators').flatMap((generator) => itemsAt(generator, 'list', 'elements'))
  for (const element of elements.length > 0 ? elements : [template]) {
    const values = new Map(entriesAt(element).flatMap(({ key, node }): [string, string][] => [[key, textAt(node) ?? '']]))
    const fill = (text: string): string => text.replace(/\{\{\s*\.?([\w-]+)\s*\}\}/g, (whole, key: string) => values.get(key) ?? whole)
    for (const unit of readApplication(template, path, fill)) {
      // Elements that only tell clusters apart install the same again.
      if (!seen.has(unit.name)) yield { ...unit, line: element === template ? unit.line : element.line }
      seen.add(unit.name)
    }
  }
}

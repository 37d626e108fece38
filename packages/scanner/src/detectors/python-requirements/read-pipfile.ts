import type { Package } from '../../facts/finding.ts'
import { entriesAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { fromTable } from './from-table.ts'
import { toPackage } from './requirement.ts'

/** A Pipfile: `[packages]` and `[dev-packages]`. */
export function readPipfile(root: ConfigNode): Package[] {
  const dependencies = [...fromTable(entriesAt(root, 'packages'), false), ...fromTable(entriesAt(root, 'dev-packages'), true)]
  const [first] = dependencies
  return first ? [toPackage(first.line, undefined, dependencies)] : []
}

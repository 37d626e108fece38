import type { Analysis, InventoryNode } from '@coppice/model'
import { explain, suggestIds } from '@coppice/report'
import { ToolError } from './tool.ts'

/** @throws ToolError with what may have been meant. */
export function findNode(analysis: Analysis, id: string): InventoryNode {
  const found = explain(analysis, id)
  if (found?.kind === 'node') return found.node
  const close = suggestIds(analysis, id)
  throw new ToolError(`Nothing is called ${id}.${close.length > 0 ? ` Did you mean ${close.join(', ')}?` : ''}`)
}

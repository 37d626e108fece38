import { z } from 'zod'
import { Analysis } from './analysis.ts'
import { Decisions } from './decisions.ts'
import { Inventory } from './inventory.ts'
import { Rules } from './rules/rules.ts'

/** JSON Schemas (draft 2020-12) of the two documents, by the name in their `schema` field, and of the files that people write. */
export function toJsonSchemas(): Record<'coppice.inventory/1' | 'coppice.analysis/1' | 'coppice.rules/1' | 'coppice.decisions/1', unknown> {
  return {
    'coppice.inventory/1': z.toJSONSchema(Inventory, { unrepresentable: 'any' }),
    'coppice.analysis/1': z.toJSONSchema(Analysis, { unrepresentable: 'any' }),
    'coppice.rules/1': { title: 'coppice.rules.yaml', ...z.toJSONSchema(Rules, { io: 'input' }) },
    'coppice.decisions/1': { title: 'coppice.decisions.yaml', ...z.toJSONSchema(Decisions, { io: 'input' }) },
  }
}

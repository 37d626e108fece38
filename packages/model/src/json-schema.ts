import { z } from 'zod'
import { Analysis } from './analysis.ts'
import { Decisions } from './decisions.ts'
import { Inventory } from './inventory.ts'
import { Baseline, Policies } from './policies.ts'
import { Comparison } from './comparison.ts'
import { Rules } from './rules/rules.ts'

type SchemaName =
  | 'coppice.inventory/1'
  | 'coppice.analysis/1'
  | 'coppice.rules/1'
  | 'coppice.decisions/1'
  | 'coppice.policies/1'
  | 'coppice.baseline/1'
  | 'coppice.diff/1'

/** JSON Schemas (draft 2020-12) of the documents, by the name in their `schema` field, and of the files that people write. */
export function toJsonSchemas(): Record<SchemaName, unknown> {
  return {
    'coppice.inventory/1': z.toJSONSchema(Inventory, { unrepresentable: 'any' }),
    'coppice.analysis/1': z.toJSONSchema(Analysis, { unrepresentable: 'any' }),
    'coppice.rules/1': { title: 'coppice.rules.yaml', ...z.toJSONSchema(Rules, { io: 'input' }) },
    'coppice.policies/1': { title: 'coppice.policies.yaml', ...z.toJSONSchema(Policies, { io: 'input' }) },
    'coppice.baseline/1': { title: 'coppice.baseline.json', ...z.toJSONSchema(Baseline) },
    'coppice.diff/1': z.toJSONSchema(Comparison),
    'coppice.decisions/1': { title: 'coppice.decisions.yaml', ...z.toJSONSchema(Decisions, { io: 'input' }) },
  }
}

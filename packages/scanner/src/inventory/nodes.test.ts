import { describe, expect, it } from 'vitest'
import { createEvidenceOf } from '../facts/evidence-of.ts'
import { linkFiles } from '../../test/link-files.ts'
import { targetId, toTargetNode } from './nodes.ts'

describe('inventory/nodes', () => {
  it('calls a database that is called like its server by both names: two nodes of one name would be taken for one', async () => {
    const { links } = await linkFiles({
      'compose.yaml': `
services:
  till:
    image: shop/till
    environment: { A_URL: "postgres://tilldb:5432/TillDb", B_URL: "postgres://tilldb:5432/receipts" }
  tilldb: { image: "postgres:16" }
`,
    })

    const input = { ids: new Map(), evidenceOf: createEvidenceOf(false), toSourcePath: () => '.' }
    const databases = links.flatMap(({ to }) => (to.kind === 'database' ? [toTargetNode(to, targetId(to, input.ids), [], input)] : []))
    expect(databases.map(({ name }) => name).toSorted()).toEqual(['receipts', 'tilldb/TillDb'])
  })
})

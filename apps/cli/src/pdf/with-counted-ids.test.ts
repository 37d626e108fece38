import { describe, expect, it } from 'vitest'
import { withCountedIds } from './with-counted-ids.ts'

describe('cli/pdf/with-counted-ids', () => {
  it('gives the same bytes for the same parts, however the browser counted them', () => {
    const one = Buffer.from('/ID (node00000837)\n/Headers [(node00000840) (node00000837)]\u00ff', 'latin1')
    const other = Buffer.from('/ID (node00000838)\n/Headers [(node00000841) (node00000838)]\u00ff', 'latin1')

    const counted = Buffer.from(withCountedIds(one)).toString('latin1')

    expect(counted).toBe('/ID (node00000001)\n/Headers [(node00000002) (node00000001)]\u00ff')
    expect(Buffer.from(withCountedIds(other)).toString('latin1')).toBe(counted)
  })
})

import { describe, expect, it } from 'vitest'
import { toSingular } from './to-singular.ts'

describe('facts/to-singular', () => {
  it.each([
    ['orders', 'order'],
    ['addresses', 'address'],
    ['categories', 'category'],
    ['statuses', 'status'],
    ['status', 'status'],
    ['warehouses', 'warehouse'],
    ['clauses', 'clause'],
    ['branches', 'branch'],
    ['boxes', 'box'],
    ['caches', 'cache'],
    ['aliases', 'alias'],
    ['alias', 'alias'],
    ['databases', 'database'],
    ['sizes', 'size'],
    ['news', 'news'],
    ['bus', 'bus'],
    ['people', 'person'],
  ])('takes %s for more than one %s', (word, expected) => {
    expect(toSingular(word)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { fromColumns } from './from-columns.ts'
import { toColumns } from './to-columns.ts'

describe('model/columns', () => {
  it.each([
    ['a text', 'shop'],
    ['nothing', null],
    ['an empty list', []],
    ['an empty record', {}],
    ['lists in lists, some of them empty', [[[]], [['cart'], []], []]],
    ['records of several shapes', [{ id: 'cart', calls: 3 }, { id: 'orders' }, {}, { calls: 0, id: 'users', tags: ['a', 'b'] }]],
    ['values of several kinds in one place', ['cart', 3, null, { id: 'cart' }, ['cart'], true, 'orders', { id: null }]],
    ['keys with commas and quotes', [{ 'a,"b': 1 }, { a: 2, b: 3 }]],
  ])('brings back %s', (_, value) => {
    expect(fromColumns(toColumns(value))).toEqual(value)
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(fromColumns(toColumns([{ id: 'cart', owner: undefined }, { id: 'orders' }]))).toEqual([{ id: 'cart' }, { id: 'orders' }])
  })

  it('lets no key change what a record inherits', () => {
    const hostile: unknown = JSON.parse('[{"__proto__": {"polluted": true}, "constructor": "shop"}]')

    const back = fromColumns(toColumns(hostile))

    expect(JSON.stringify(back)).toBe(JSON.stringify(hostile))
    expect(Object.getPrototypeOf((back as object[])[0])).toBe(Object.prototype)
    expect({}).not.toHaveProperty('polluted')
  })

  it('tells every text once, and gives the same columns whatever the order of the keys', () => {
    const columns = toColumns([
      { from: 'cart', to: 'orders' },
      { to: 'cart', from: 'orders' },
    ])

    expect(columns.texts).toEqual(['cart', 'orders'])
    expect(columns).toEqual(
      toColumns([
        { to: 'orders', from: 'cart' },
        { from: 'orders', to: 'cart' },
      ]),
    )
  })
})

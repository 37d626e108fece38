import { describe, expect, it } from 'vitest'
import { toCanonicalJson, toCanonicalPieces } from './canonical-json.ts'

describe('model/canonical-json', () => {
  it('has sorted keys, a line for each element of the outer lists, and nothing of what is not set', () => {
    const value = {
      nodes: [{ name: 'cart', id: 'service:cart', owner: undefined, paths: ['b', 'a'] }, { id: 'x' }],
      empty: [],
      none: {},
      asOf: null,
    }

    expect(toCanonicalJson(value)).toBe(
      [
        '{',
        '  "asOf": null,',
        '  "empty": [],',
        '  "nodes": [',
        '    {"id": "service:cart", "name": "cart", "paths": ["b", "a"]},',
        '    {"id": "x"}',
        '  ],',
        '  "none": {}',
        '}',
        '',
      ].join('\n'),
    )
  })

  it.each([[[]], [{}], ['text'], [null], [[[], [{}]]]])('can be read again: %j', (value) => {
    expect(JSON.parse(toCanonicalJson(value))).toEqual(value)
  })

  it('comes in pieces where it is long', () => {
    const value = { nodes: Array.from({ length: 20_000 }, (_, at) => ({ id: `service:cart-${at}`, name: 'cart' })) }
    const pieces = [...toCanonicalPieces(value)]

    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(toCanonicalJson(value))
  })
})

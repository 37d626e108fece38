import { describe, expect, it } from 'vitest'
import { parseHash, toggled, toHash, valuesOf, withFilters } from './route.ts'

describe('state/route', () => {
  it('gives one state one address, whatever the order of its parts', () => {
    const address = toHash({ view: 'retire', selection: 'retire-service/cart', filters: { rung: 'R1', owner: 'shop' } })

    expect(address).toBe('#/retire?owner=shop&rung=R1&s=retire-service%2Fcart')
    expect(toHash({ view: 'retire', selection: 'retire-service/cart', filters: { owner: 'shop', rung: 'R1', q: '' } })).toBe(address)
  })

  it.each(['service:cart', 'saas:Ab & Co?', '</script><img src=x onerror=alert(1)>', 'a=b&c#d', 'Größe/日本'])(
    'brings %j back from the address',
    (selection) => {
      expect(parseHash(toHash({ view: 'service', selection, filters: { q: selection } }), 'overview')).toEqual({
        view: 'service',
        selection,
        filters: { q: selection },
      })
    },
  )

  it.each(['', '#', '#/', '#nonsense', '#/UPPER', '#//', 'javascript:alert(1)'])('leads home from %j', (hash) => {
    expect(parseHash(hash, 'overview')).toEqual({ view: 'overview', filters: {} })
  })

  it('keeps values apart that hold commas or percent signs themselves', () => {
    const route = { view: 'retire', filters: {} }
    const one = withFilters(route, { owner: toggled([], 'Payments, EU') })
    const both = withFilters(one, { owner: toggled(valuesOf(one, 'owner'), '100%2C') })

    expect(valuesOf(both, 'owner')).toEqual(['Payments, EU', '100%2C'])
    expect(valuesOf(parseHash(toHash(both), 'overview'), 'owner')).toEqual(['Payments, EU', '100%2C'])
    expect(toggled(valuesOf(both, 'owner'), 'Payments, EU')).toBe('100%252C')
  })
})

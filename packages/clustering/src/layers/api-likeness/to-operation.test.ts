import { describe, expect, it } from 'vitest'
import { toOperation } from './to-operation.ts'

describe('clustering/layers/api-likeness', () => {
  it.each([
    ['/api/v2/carts/{cartId}/items/', '/carts/{}/items'],
    ['/carts/:id/items', '/carts/{}/items'],
    ['/shop.CartService/AddItem', '/shop.cartservice/additem'],
  ])('names %s as every spelling of it', (path, name) => {
    expect(toOperation({ method: 'GET', path, evidence: [] })).toBe(name)
  })

  it.each(['/', '/*', '/healthz', '/api/health', '/actuator/prometheus', '/{id}', '/v1/metrics', '/grpc.health.v1.Health/Check'])(
    'does not count %s, which everybody has',
    (path) => {
      expect(toOperation({ method: 'GET', path, evidence: [] })).toBeUndefined()
    },
  )
})

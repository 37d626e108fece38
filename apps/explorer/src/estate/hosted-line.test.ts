import { describe, expect, it } from 'vitest'
import { toHostedLine } from './hosted-line.ts'

describe('estate/hosted-line', () => {
  it.each([
    ['https://github.com/orchard/cart.git', 'https://github.com/orchard/cart/blob/HEAD/src/a.ts#L7'],
    ['git@github.com:orchard/cart.git', 'https://github.com/orchard/cart/blob/HEAD/src/a.ts#L7'],
    ['ssh://git@gitlab.orchard.example:2222/shop/cart', 'https://gitlab.orchard.example/shop/cart/-/blob/HEAD/src/a.ts#L7'],
    ['https://bitbucket.org/orchard/cart', 'https://bitbucket.org/orchard/cart/src/HEAD/src/a.ts#lines-7'],
    ['http://code.orchard.example:3000/cart', 'http://code.orchard.example:3000/cart/blob/HEAD/src/a.ts#L7'],
  ])('leads from %s to the line', (remote, expected) => {
    expect(toHostedLine(remote, 'src/a.ts', 7)).toBe(expected)
  })

  it('keeps user names and tokens out of the address', () => {
    expect(toHostedLine('https://me:s3cret@github.com/orchard/cart', 'a.ts', 1)).toBe('https://github.com/orchard/cart/blob/HEAD/a.ts#L1')
  })

  it.each(['/home/me/cart', 'javascript:alert(1)', 'file:///srv/git/cart', ''])('leads nowhere from %j', (remote) => {
    expect(toHostedLine(remote, 'a.ts', 1)).toBeUndefined()
  })

  it('escapes what a path may hold', () => {
    expect(toHostedLine('https://github.com/orchard/cart', 'a b/#?.ts', 1)).toBe(
      'https://github.com/orchard/cart/blob/HEAD/a%20b/%23%3F.ts#L1',
    )
  })
})

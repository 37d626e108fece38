import { describe, expect, it } from 'vitest'
import { toHostedLine } from './hosted-line.ts'

const commit = '3f786850e387550fdab836ed7e6dc881de23001b'

describe('estate/hosted-line', () => {
  it.each([
    ['https://github.com/orchard/cart', `https://github.com/orchard/cart/blob/${commit}/src/a.ts#L7`],
    ['https://git.orchard.example/orchard/cart', `https://git.orchard.example/orchard/cart/blob/${commit}/src/a.ts#L7`],
    ['https://gitlab.orchard.example/shop/web/cart', `https://gitlab.orchard.example/shop/web/cart/-/blob/${commit}/src/a.ts#L7`],
    ['https://bitbucket.org/orchard/cart', `https://bitbucket.org/orchard/cart/src/${commit}/src/a.ts#lines-7`],
    [
      'https://bitbucket.orchard.example/scm/shop/cart',
      `https://bitbucket.orchard.example/projects/shop/repos/cart/browse/src/a.ts?at=${commit}#7`,
    ],
    ['https://codeberg.org/orchard/cart', `https://codeberg.org/orchard/cart/src/commit/${commit}/src/a.ts#L7`],
    [
      'https://dev.azure.com/orchard/shop/_git/cart',
      `https://dev.azure.com/orchard/shop/_git/cart?path=/src/a.ts&version=GC${commit}&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1`,
    ],
  ])('leads at %s to the line at the commit that was scanned', (url, expected) => {
    expect(toHostedLine({ name: 'cart', url, commit }, 'src/a.ts', 7)).toBe(expected)
  })

  it('leads to the newest commit where the scanned one is not known', () => {
    expect(toHostedLine({ name: 'cart', url: 'https://github.com/orchard/cart' }, 'src/a.ts', 7)).toBe(
      'https://github.com/orchard/cart/blob/HEAD/src/a.ts#L7',
    )
  })

  it.each(['javascript:alert(1)', 'file:///srv/git/cart', '/home/me/cart', ''])('leads nowhere from %j', (url) => {
    expect(toHostedLine({ name: 'cart', url }, 'a.ts', 1)).toBeUndefined()
  })

  it('escapes what a path may hold', () => {
    expect(toHostedLine({ name: 'cart', url: 'https://github.com/orchard/cart' }, 'a b/#?.ts', 1)).toBe(
      'https://github.com/orchard/cart/blob/HEAD/a%20b/%23%3F.ts#L1',
    )
  })
})

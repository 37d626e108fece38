import { expect, it } from 'vitest'
import { readYaml } from './yaml-documents.ts'

const read = (text: string): unknown => JSON.parse(JSON.stringify(readYaml(text, { skip: () => undefined }), (_key, value) => plain(value)))

/** Maps of entries as objects, so that they can be compared. */
function plain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value
}

it('takes an alias for the last anchor of its name before it', () => {
  const [twice] = read('first: &url http://carts\nused: *url\nsecond: &url http://orders\nagain: *url\n') as [Root]

  expect(twice.entries.used?.node.text).toBe('http://carts')
  expect(twice.entries.again?.node.text).toBe('http://orders')
})

it('says nothing of an alias whose anchor stands nowhere', () => {
  const [root] = read('used: *nowhere\nkept: http://carts\n') as [Root]

  expect(root.entries.used?.node.text).toBe('')
  expect(root.entries.kept?.node.text).toBe('http://carts')
})

interface Root {
  readonly entries: Readonly<Record<string, { readonly node: { readonly text: string } }>>
}

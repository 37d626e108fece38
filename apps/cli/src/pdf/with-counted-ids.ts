const ID = /\(node(\d{8})\)/g

/**
 * Numbers the parts of a tagged PDF from 1, in their order: the browser numbers them by what else it had in hand. The places keep their length, so that
 * no offset within the file changes.
 */
export function withCountedIds(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const known = [...new Set([...text.matchAll(ID)].map(([, number = '']) => number))].sort()
  const counted = new Map(known.map((number, at) => [number, String(at + 1).padStart(8, '0')]))
  return Buffer.from(
    text.replace(ID, (_, number: string) => `(node${counted.get(number) ?? number})`),
    'latin1',
  )
}

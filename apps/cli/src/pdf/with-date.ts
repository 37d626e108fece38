/**
 * Puts a date in place of the ones at which a browser wrote a PDF. The places keep their length, so that no offset within the file changes.
 * Without a date the epoch stands there.
 */
export function withDate(pdf: Uint8Array, asOf: string | undefined): Uint8Array {
  const [day = '1970-01-01', time = '00:00:00'] = (asOf ?? '').split(/[T.Z]/).filter((part) => part !== '')
  const stamp = `${day}${time.slice(0, 8)}`.replace(/\D/g, '').padEnd(14, '0').slice(0, 14)
  const text = Buffer.from(pdf).toString('latin1')
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, key: string) => `${key}${stamp}`),
    'latin1',
  )
}

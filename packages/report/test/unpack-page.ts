import { inflateRawSync } from 'node:zlib'
import { fromColumns, type Columns } from '@coppice/model'

/** The document that a page carries, as JSON: packed it would hide what a test looks for. */
export function unpackPage(page: string): string {
  const slot = /<script type="application\/json" id="coppice-analysis">([^<]+)<\/script>/.exec(page)?.[1]
  if (slot === undefined) throw new Error('There is no document in this page.')
  const { data } = JSON.parse(slot) as { readonly data: string }
  return JSON.stringify(fromColumns(JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString()) as Columns))
}

import { fromColumns, type Columns } from '@coppice/model'

/** A document as the report packs it into a page. */
interface Packed {
  readonly encoding: 'columns+deflate+base64'
  readonly data: string
}

export function isPacked(document: unknown): document is Packed {
  return typeof document === 'object' && document !== null && 'encoding' in document && document.encoding === 'columns+deflate+base64'
}

/** The document itself. It is decompressed beside the page's own thread. */
export async function unpack({ data }: Packed): Promise<unknown> {
  const bytes = new Blob([toBytes(data)]).stream()
  const columns = (await new Response(bytes.pipeThrough(new DecompressionStream('deflate-raw'))).json()) as Columns
  return fromColumns(columns)
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

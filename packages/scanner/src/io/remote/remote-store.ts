import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../input-error.ts'
import { writeWhole } from '../write-whole.ts'

/** Where several machines keep what they know: names to bytes, and nothing else. */
export interface RemoteStore {
  /** Undefined where there is nothing of that name. */
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>
}

/** Longest wait for one answer, and the most that is taken from it. */
const PATIENCE = 30_000
const MOST_BYTES = 512 * 1024 * 1024

/**
 * A folder, or an address: `https://…` as it is, `s3://bucket/prefix` as the bucket of an S3-compatible service. Requests are signed where the
 * environment has keys, as the tools of that service read them.
 *
 * @throws InputError where the place is no such thing.
 */
export function openRemoteStore(place: string, environment: Readonly<Record<string, string | undefined>>): RemoteStore {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return openFolder(resolve(place))
  const url = URL.canParse(place) ? new URL(place) : undefined
  if (url?.protocol === 'file:') return openFolder(fileURLToPath(url))
  if (url?.protocol === 's3:') return openAddress(toAddress(url, environment), environment)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InputError('A remote cache is a folder, s3://BUCKET/PREFIX or an address that begins with https.')
  if (url.username !== '' || url.password !== '')
    throw new InputError(
      'The address of the remote cache holds a password. Keys are read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  return openAddress(place.replace(/\/+$/, ''), environment)
}

function openFolder(folder: string): RemoteStore {
  return {
    async get(name) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile()) return undefined
      if (found.size > MOST_BYTES) throw new Error('it is larger than anything that Coppice keeps')
      return readFile(path)
    },
    put: (name, bytes) => writeWhole(join(folder, name), bytes),
  }
}

/** Path style, which every S3-compatible service understands. */
function toAddress({ host, pathname }: URL, environment: Readonly<Record<string, string | undefined>>): string {
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const endpoint = environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'] ?? `https://s3.${region}.amazonaws.com`
  return `${endpoint.replace(/\/+$/, '')}/${host}${pathname.replace(/\/+$/, '')}`
}

function openAddress(base: string, environment: Readonly<Record<string, string | undefined>>): RemoteStore {
  const send = async (name: string, method: 'GET' | 'PUT', body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const request = await signed(`${base}/${name}`, method, body, environment)
    // Nobody is sent on to another address: what is signed for one would be told to the other.
    return fetch(request, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
  }
  return {
    async get(name) {
      const response = await send(name, 'GET')
      if (response.status === 404) return undefined
      if (!response.ok) throw new Error(`it answered ${response.status}`)
      return readBounded(response)
    },
    async put(name, bytes) {
      const response = await send(name, 'PUT', new Uint8Array(bytes))
      if (!response.ok) throw new Error(`it answered ${response.status}`)
    },
  }
}

async function signed(
  url: string,
  method: 'GET' | 'PUT',
  body: Uint8Array<ArrayBuffer> | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Request> {
  const accessKeyId = environment['AWS_ACCESS_KEY_ID']
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY']
  const init = { method, ...(body === undefined ? {} : { body }) }
  if (!accessKeyId || !secretAccessKey) return new Request(url, init)
  const { AwsClient } = await import('aws4fetch')
  const sessionToken = environment['AWS_SESSION_TOKEN']
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region, ...(sessionToken ? { sessionToken } : {}) })
  const hash = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  return client.sign(url, { ...init, headers: { 'x-amz-content-sha256': hash } })
}

async function readBounded({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  // Bodies of answers are streams of bytes.
  const stream: AsyncIterable<Uint8Array> | undefined = body ?? undefined
  for await (const part of stream ?? []) {
    size += part.length
    if (size > MOST_BYTES) throw new Error('it is larger than anything that Coppice keeps')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

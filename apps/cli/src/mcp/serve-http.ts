import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createMcpHandler,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'
import { UseError } from '../errors.ts'
import { createServer } from './create-server.ts'
import type { ToolContext } from './tool.ts'

/** A request is a question of a few lines; whoever sends more means harm. */
const LARGEST_BODY = 1024 * 1024

/**
 * Serves the protocol over HTTP to this machine alone: bound to the loopback address, under local names only (or any page on the web could reach
 * it through a name of its own that points here), and for no page of another origin.
 */
export async function serveHttp(
  context: () => Promise<ToolContext>,
  port: number,
  signal: AbortSignal,
  ready: (address: string) => void,
): Promise<void> {
  const handler = createMcpHandler(() => createServer(context))
  const server = createHttpServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'It could not be answered.')
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UseError(error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : error.message, 'Give another one with --port.')),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`)
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await handler.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!validateHostHeader(request.headers.host, localhostAllowedHostnames()).ok)
      return refuse(response, 403, 'This address is for this machine only.')
    if (!validateOriginHeader(request.headers.origin, localhostAllowedOrigins()).ok)
      return refuse(response, 403, 'No page of another origin is answered.')
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/mcp') return refuse(response, 404, 'The protocol is spoken at /mcp.')
    const body = await readBody(request)
    if (body === undefined) return refuse(response, 413, 'The request is too large.')
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    const answered = await handler.fetch(
      new Request(`http://localhost${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        headers: toHeaders(request),
        ...(hasBody ? { body: new Uint8Array(body) } : {}),
      }),
    )
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    if (answered.body) for await (const chunk of answered.body) response.write(chunk)
    response.end()
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(text)
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > LARGEST_BODY) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function toHeaders({ headers }: IncomingMessage): Headers {
  const known = new Headers()
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) known.append(name, one)
  return known
}

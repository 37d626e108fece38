import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Analysis } from '@coppice/model'
import { render } from '@coppice/report'
import { readTemplate } from '../documents/read-template.ts'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { answerDecisions, type ServedFiles } from './answer-decisions.ts'
import { watchAnalysis, type AnalysisWatch } from './watch-analysis.ts'

const FIRST_PORT = 4680
const PORTS_TO_TRY = 20

/**
 * Serves the explorer with the analysis of a file until the user interrupts. Only this machine is answered, only under its local names (or
 * any page on the web could read the report through a name of its own that points here). The page may write decisions; all else only asks.
 */
export async function serveAnalysis(files: ServedFiles, port: number | undefined, terminal: Terminal): Promise<void> {
  const template = await readTemplate()
  if (template === undefined) throw new UseError('The explorer was not built, so there is no page to show.', 'In a checkout: npm run build')
  const watch = watchAnalysis(files.analysis)
  const server = createServer((request, response) => void answer(request, response, { files, template, watch }))
  const at = await listen(server, port)
  terminal.note(
    `\n${terminal.notes.bold('Explorer')}  ${terminal.notes.underline(`http://localhost:${at}/`)}   ${terminal.notes.dim('Ctrl-C ends it')}`,
  )
  const { signal } = terminal.surroundings
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  watch.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

interface Served {
  readonly files: ServedFiles
  readonly template: string
  readonly watch: AnalysisWatch
}

/** Where the page hears of another analysis; it listens only if it is told so, for a page from disk has nobody to listen to. */
const EVENTS = '/events'

async function answer(request: IncomingMessage, response: ServerResponse, { files, template, watch }: Served): Promise<void> {
  const path = files.analysis
  const pathname = (request.url ?? '/').replace(/[?#].*$/, '')
  if (!isLocal(request.headers.host)) return end(response, 403, 'text/plain', 'This address is for this machine only.')
  if (pathname === '/decisions') {
    const { status, body } = await answerDecisions(request, files).catch((error: unknown) => ({
      status: 500,
      body: { error: error instanceof Error ? error.message : String(error) },
    }))
    return end(response, status, 'application/json', JSON.stringify(body))
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'text/plain', 'Only GET.')
  if (pathname === EVENTS && request.method === 'GET') return watch.listen(response)
  try {
    // Read anew each time: after another scan a reload shows it.
    if (pathname === '/' || pathname === '/index.html') {
      const analysis = Analysis.parse(JSON.parse(await readFile(path, 'utf8')))
      return end(
        response,
        200,
        'text/html',
        render(analysis, 'html', { template: template.replace('<html', `<html data-events="${EVENTS}"`) })[0]?.text ?? '',
      )
    }
    if (pathname === '/analysis.json') return end(response, 200, 'application/json', await readFile(path, 'utf8'))
  } catch (error) {
    return end(response, 500, 'text/plain', `The analysis could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  return end(response, 404, 'text/plain', 'Nothing here.')
}

function isLocal(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '')
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  response.end(body)
}

/** The port that was asked for, or the first free one of a few. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, at) => FIRST_PORT + at) : [wanted]
  for (const port of ports) if (await tryPort(server, port)) return (server.address() as { port: number } | null)?.port ?? port
  throw new UseError(
    wanted === undefined ? `Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are all taken.` : `Port ${wanted} is taken.`,
    'Give another one with --port.',
  )
}

async function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename } from 'node:path'
import { analyze } from '@coppice/clustering'
import { Analysis, Decisions, toCanonicalJson } from '@coppice/model'
import { parseDecisions } from '../documents/read-decisions.ts'
import { withDecisions } from '../documents/write-decisions.ts'
import { writeWhole } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'

/** The files behind the page. */
export interface ServedFiles {
  readonly analysis: string
  /** Where decisions are written to; it need not be there yet. */
  readonly decisions: string
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

const LARGEST_BODY = 1_000_000

/** GET: which file decisions go to. POST: writes decisions into it, analyzes the same inventory again with all of them, and says how many there are. */
export async function answerDecisions(request: IncomingMessage, files: ServedFiles): Promise<Answer> {
  const file = basename(files.decisions)
  if (request.method === 'GET') return { status: 200, body: { file } }
  if (request.method !== 'POST') return { status: 405, body: { error: 'Only GET and POST.' } }
  const why = whyForeign(request)
  if (why !== undefined) return { status: 403, body: { error: why } }
  const given = Decisions.safeParse(await readJson(request))
  if (!given.success) return { status: 400, body: { error: 'That is no list of decisions.' } }
  try {
    const text = withDecisions(await readOrEmpty(files.decisions), files.decisions, given.data.decisions ?? [])
    await writeWhole(files.decisions, text)
    const placed = parseDecisions(text, files.decisions)
    const { inventory, rules, settings } = Analysis.parse(JSON.parse(await readFile(files.analysis, 'utf8')))
    await writeWhole(files.analysis, toCanonicalJson(analyze(inventory, { ...settings, rules, decisions: placed })))
    return { status: 200, body: { file, decisions: placed.length } }
  } catch (error) {
    if (!(error instanceof UseError)) throw error
    return { status: 409, body: { error: error.message } }
  }
}

/**
 * Only the page itself may write: another page in the same browser can send a request here, but not under our origin, nor JSON without being asked
 * about it beforehand, which nobody answers.
 */
function whyForeign({ headers }: IncomingMessage): string | undefined {
  if (headers.origin !== `http://${headers.host ?? ''}`) return 'Decisions are taken from this page only.'
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
    return 'Decisions are taken from this page only.'
  return headers['content-type']?.startsWith('application/json') === true ? undefined : 'Decisions are sent as JSON.'
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    // Streams of requests without an encoding yield buffers.
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > LARGEST_BODY) return undefined
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new UseError(`${path} could not be read: ${error.message}`)
  })
}

import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'

const INTERVAL = 500

/** Tells open pages that there is another analysis, once it is whole. */
export interface AnalysisWatch {
  /** Keeps a response open, and writes an event to it whenever the analysis changed. */
  readonly listen: (response: ServerResponse) => void
  readonly stop: () => void
}

/**
 * Looks at the file twice a second rather than waiting for events of the file system: those differ between systems, and are lost where the
 * file is replaced by another of its name, as a scan does.
 */
export function watchAnalysis(path: string): AnalysisWatch {
  const listeners = new Set<ServerResponse>()
  const tell = async (): Promise<void> => {
    if (!(await isWhole(path))) return
    for (const response of listeners) response.write('event: changed\ndata: analysis\n\n')
  }
  watchFile(path, { interval: INTERVAL, persistent: false }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs && now.size > 0) void tell()
  })
  return {
    listen: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
      response.write(': here\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    stop: () => {
      unwatchFile(path)
      for (const response of listeners) response.end()
      listeners.clear()
    },
  }
}

/** A file that is still being written is no JSON yet; its last change comes when it is. */
async function isWhole(path: string): Promise<boolean> {
  try {
    JSON.parse(await readFile(path, 'utf8'))
    return true
  } catch {
    return false
  }
}

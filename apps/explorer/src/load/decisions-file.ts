import type { Decision } from '@coppice/model'

/** Name of the file that decisions can be written to; undefined where the page was opened from disk, and nobody is there to write. */
export async function findDecisionsFile(): Promise<string | undefined> {
  if (!window.location.protocol.startsWith('http')) return undefined
  try {
    const response = await fetch('decisions')
    const body: unknown = response.ok ? await response.json() : undefined
    return isNamed(body) ? body.file : undefined
  } catch {
    return undefined
  }
}

/** Has decisions written down and everything analyzed again with them; loads the result. Says what went wrong otherwise. */
export async function writeDecisions(decisions: readonly Decision[]): Promise<string> {
  try {
    const response = await fetch('decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decisions }),
    })
    if (response.ok) {
      window.location.reload()
      return 'Written.'
    }
    const body: unknown = await response.json()
    return `It was not written: ${isRefusal(body) ? body.error : response.statusText}`
  } catch (error) {
    return `It was not written: ${error instanceof Error ? error.message : String(error)}`
  }
}

function isNamed(body: unknown): body is { readonly file: string } {
  return typeof body === 'object' && body !== null && 'file' in body && typeof body.file === 'string'
}

function isRefusal(body: unknown): body is { readonly error: string } {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'
}

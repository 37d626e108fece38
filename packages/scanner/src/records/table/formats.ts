/** What a file is by its first bytes; names lie. */

export function isExcel(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b
}

export function isParquet(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 4)) === 'PAR1'
}

export function isJson(head: Uint8Array): boolean {
  return /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 64)))
}

/** Exports of old programs are no UTF-8: what cannot be that is taken for Windows-1252, which any byte can be. */
export function findEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** The mark that parts cells: the one that most of the first lines have equally often. */
export function findDelimiter(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const scored = [';', '\t', '|', ','].map((mark) => {
    const counts = lines.map((line) => withoutQuoted(line).split(mark).length - 1).filter((count) => count > 0)
    const usual = Math.max(0, ...counts)
    const alike = counts.filter((count) => count === usual).length
    return { mark, score: usual === 0 ? 0 : alike * Math.min(usual, 10) }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.mark ?? ','
}

function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, '')
}

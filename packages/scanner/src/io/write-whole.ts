import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { toHash } from './read-file.ts'

/**
 * Writes a file whole or not at all: a reader never sees half of it, whatever happens to us, and of several writers the last one wins. What is no
 * file (a terminal, `/dev/null`, a pipe) is written to as it is. What a process of this machine that was killed left beside it is swept away.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  { outlivesPowerCut = true } = {},
): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder)
  const there = await stat(path).catch(() => undefined)
  if (there && !there.isFile()) return writeFile(path, content)
  const temporary = `${path}.${HERE}-${process.pid}-${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'w')
    try {
      await writeFile(file, typeof content === 'string' && content.length > PIECE ? inPieces(content) : content)
      if (outlivesPowerCut) await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await sweep(folder, basename(path))
}

const PIECE = 1024 * 1024

/** A long text need not stand in memory as bytes as well. No pair of code units is parted. */
function* inPieces(text: string): Iterable<string> {
  for (let from = 0; from < text.length;) {
    const end = from + PIECE
    const to = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
    yield text.slice(from, to)
    from = to
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Process ids say something on their own machine only. */
const HERE = toHash(hostname()).slice(0, 8)

async function sweep(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(`${name}.${HERE}-`)) continue
    const [, writer] = /^(\d+)-[0-9a-f-]+\.tmp$/.exec(entry.slice(name.length + HERE.length + 2)) ?? []
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, entry), { force: true }).catch(() => {})
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

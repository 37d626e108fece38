import { createHash } from 'node:crypto'
import { isAscii } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from './reason-of.ts'

/** Larger files are data, bundles or dumps; nobody writes a manifest or a module of that size by hand. */
export const LARGEST_FILE = 2 * 1024 * 1024

/** `hash` is that of the bytes; the stamp is that of the file as it was read. */
export type ReadText = ({ readonly text: string; readonly hash: string } | Unread) & { readonly stamp: Stamp }

interface Unread {
  readonly problem: { readonly code: string; readonly message: string }
}

/**
 * Size and time of change: what tells an unchanged file without reading it. The time is the later one of content and entry: the former may be set at
 * will, as programs that unpack archives do.
 */
export interface Stamp {
  readonly size: number
  readonly modified: number
}

/** A file that vanished after it was listed has an empty stamp. At once, because asking thousands of times in turn takes longer. */
export function stampNow(root: string, file: string): Stamp {
  try {
    const found = statSync(join(root, file), { throwIfNoEntry: false })
    return found ? toStamp(found) : NO_STAMP
  } catch {
    return NO_STAMP
  }
}

/** Of a file that is not there, or not to be known again. */
export const NO_STAMP: Stamp = { size: -1, modified: 0 }

function toStamp({ size, mtimeMs, ctimeMs }: Stats): Stamp {
  return { size, modified: Math.max(mtimeMs, ctimeMs) }
}

/** A pipe without a writer would let us wait for ever. Undefined on Windows, where none lies in a folder. */
const OPEN_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Text of a file, or why there is none: too large, binary, unreadable. The size is checked before anything is read. At once as well: handing
 * thousands of small files to other threads and back takes longer than reading them.
 */
export function readText(path: string): ReadText {
  let file: number | undefined
  let stamp = NO_STAMP
  try {
    file = openSync(path, OPEN_AT_ONCE)
    const found = fstatSync(file)
    const { size } = found
    stamp = toStamp(found)
    if (!found.isFile())
      return { stamp, problem: { code: 'unreadable-file', message: 'It is no file but a folder, a pipe or a device, and was not read.' } }
    if (size > LARGEST_FILE) {
      return {
        stamp,
        problem: {
          code: 'file-too-large',
          message: `The file has ${toMegabytes(size)} MB; files above ${toMegabytes(LARGEST_FILE)} MB are not read.`,
        },
      }
    }
    return { stamp, ...decode(readInto(room, file, size)) }
  } catch (error) {
    return {
      stamp,
      problem: {
        code: 'unreadable-file',
        message: `The file could not be read: ${error instanceof Error ? reasonOf(error) : String(error)}.`,
      },
    }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Files are read one after the other into the same place; what grows while it is read changes its stamp, and is read again next time. */
const room = Buffer.allocUnsafeSlow(LARGEST_FILE)

function readInto(bytes: Buffer, file: number, size: number): Buffer {
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) read = readSync(file, bytes, length, bytes.length - length, null)
  return bytes.subarray(0, length)
}

/** Text of one byte a character is what most files are, and needs no decoding. */
function decode(bytes: Buffer): { readonly text: string; readonly hash: string } | Unread {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), hash: toHash(bytes) }
  if (bytes.subarray(0, 8192).includes(0))
    return { problem: { code: 'binary-file', message: 'The file is binary in spite of its name and was not read.' } }
  return { text: isAscii(bytes) ? bytes.toString('latin1') : new TextDecoder().decode(bytes), hash: toHash(bytes) }
}

export function toHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}

import { posix } from 'node:path'

/** Directory of a file; the root is `.`. */
export function directoryOf(file: string): string {
  return posix.dirname(file)
}

/** Joins and normalises; the root is `.`; what leaves the root stays with its leading `..`. */
export function joinPath(...parts: readonly string[]): string {
  return posix.join(...parts).replace(/\/$/, '') || '.'
}

export function baseNameOf(path: string): string {
  return posix.basename(path)
}

/** Whether a path is the directory or lies below it. */
export function isWithin(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`)
}

/** The directory and all above it up to the root `.`, nearest first. */
export function ancestorsOf(directory: string): string[] {
  const all = [directory]
  for (let at = directory; at !== '.' && at !== '/' && at !== '';) {
    at = posix.dirname(at)
    all.push(at)
  }
  return all
}

/** Folder names that say nothing of what is inside. */
const GENERIC = new Set([
  'src',
  'app',
  'docker',
  'build',
  'server',
  'main',
  'source',
  'cmd',
  'code',
  'html',
  'deploy',
  'deployment',
  'container',
])

/** The name a folder gives to what lies in it: its own, or that of the nearest folder above with a telling one. */
export function tellingName(directory: string): string | undefined {
  return ancestorsOf(directory)
    .map(baseNameOf)
    .find((name) => name !== '.' && !GENERIC.has(name.toLowerCase()))
}

/** Names that people write differently and mean the same: case and punctuation do not count. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

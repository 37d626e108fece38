import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareText } from '@coppice/model'
import { toHash } from './read-file.ts'

/**
 * Stands for the code that makes inventories, the catalog's and the model's included: what another build has kept may not hold. Version,
 * size and time of change of every file tell builds apart without reading them.
 */
export async function stampOwnCode(): Promise<string> {
  return identifyOwnCode(async (path) => {
    const { size, mtimeMs } = await stat(path)
    return `${size} ${mtimeMs}`
  })
}

/** The same by content, which takes longer: what was installed at another time or on another machine is the same code. */
export async function hashOwnCode(): Promise<string> {
  return identifyOwnCode(async (path) => toHash(await readFile(path)))
}

async function identifyOwnCode(identify: (path: string) => Promise<string>): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  // A bundle holds all of it, in files beside each other.
  if (basename(here) === 'bundle') return toHash(JSON.stringify(await stampsBelow(here, identify)))
  const roots = [import.meta.url, import.meta.resolve('@coppice/catalog'), import.meta.resolve('@coppice/model')].map(packageOf)
  const stamps = await Promise.all(
    roots.map(async (root) => [
      await readFile(join(root, 'package.json'), 'utf8'),
      ...(await stampsBelow(join(root, kindOfCode()), identify)),
    ]),
  )
  return toHash(JSON.stringify(stamps))
}

/** The packages are built alike: all of them run from `dist`, or from `src` in tests. */
function kindOfCode(): string {
  return import.meta.url.endsWith('.ts') ? 'src' : 'dist'
}

/** The folder that holds the `dist` or `src` in which a module lies. */
function packageOf(url: string): string {
  const path = fileURLToPath(url)
  const match = /^(.*)[/\\](?:dist|src)[/\\]/.exec(path)
  return match?.[1] ?? dirname(path)
}

async function stampsBelow(folder: string, identify: (path: string) => Promise<string>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const stamps = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return (await stampsBelow(path, identify)).map((stamp) => `${entry.name}/${stamp}`)
      if (!/(?<!\.d)\.[jt]s$/.test(entry.name)) return []
      return [`${entry.name} ${await identify(path)}`]
    }),
  )
  return stamps.flat().toSorted(compareText)
}

import { readdir, realpath, stat } from 'node:fs'
import { promisify } from 'node:util'
import { isAbsolute, join, relative, sep } from 'node:path'
import { by, compareText, type Diagnostic } from '@coppice/model'
import glob from 'fast-glob'
import type { Ignore } from 'ignore'
import { readIgnoreRules } from '../syntax/ignore-rules.ts'
import type { Repository } from './find-repositories.ts'
import { readText } from './read-file.ts'
import { reasonOf } from './reason-of.ts'

export interface Walked {
  /** Files relative to the root, forward slashes, in canonical order. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Folders that hold what was fetched or built, also where nobody wrote an ignore rule. */
const NEVER = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.venv',
  '__pycache__',
  'coppice-out',
  '.terraform',
  '.gradle',
  '.next',
  '.nuxt',
  '.turbo',
  '.yarn',
  '.pnpm-store',
  '.tox',
  '.mypy_cache',
])

/** Templates of env files are kept in repositories beside rules that ignore all env files: git has them by force. */
const TEMPLATE = /^\.env(?:[._-][\w-]+)*[._-](?:example|sample|template|dist|defaults?)$/

/** Settings that hold for the folder in which they lie: several folders share them by links, and they are read at each of these places. */
const SETTINGS = /(?:^|[/\\])(?:[\w.-]*values[\w.-]*\.ya?ml|\.env[\w.-]*)$/

/** Links that are looked at side by side. */
const AT_ONCE = 64

const resolveLink = promisify(realpath)
const lookAt = promisify(stat)

/**
 * Lists the files of a repository. Every folder's `.gitignore` holds for what lies below it, and an ignored folder is never entered:
 * the rules are applied where fast-glob reads folders. Links are not followed, but for settings: what they point at inside the root is
 * listed at its own place, and what lies outside is not ours to read. `isExcluded` is asked about what the rules leave; a folder's path ends with a slash.
 */
export async function walk({ name: repository, root }: Repository, isExcluded?: (path: string) => boolean): Promise<Walked> {
  const diagnostics: Diagnostic[] = []
  const links: string[] = []
  const report = (file: string, code: string, message: string): void => {
    diagnostics.push({ repository, file, severity: 'warning', code, message })
  }
  const rules = new Map<string, Ignore>()
  const files = await glob('**/*', {
    cwd: root,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: false,
    // The types of the adapter demand every overload of `readdir`; fast-glob asks for folder entries only.
    fs: { readdir: readFolder as unknown as typeof readdir },
  })
  const isPlaced = async (link: string): Promise<boolean> =>
    (await leadsInside(root, link, report)) && SETTINGS.test(link) && (await isFile(join(root, link)))
  const placed: string[] = []
  for (let at = 0; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE)
    const kept = await Promise.all(some.map(isPlaced))
    placed.push(...some.filter((_, index) => kept[index]).map(toSlashes))
  }
  diagnostics.sort(by(({ file }) => file))
  return { files: [...files, ...placed].toSorted(compareText), diagnostics }

  function readFolder(folder: string, _options: { withFileTypes: true }, done: (error: Error | null, entries: unknown[]) => void): void {
    readdir(folder, { withFileTypes: true }, (error, entries) => {
      const path = toSlashes(relative(root, folder))
      if (error) {
        report(path === '' ? '.' : path, 'unreadable-folder', `The folder could not be read: ${reasonOf(error)}.`)
        done(null, [])
        return
      }
      const finish = (): void => {
        const kept = entries.filter(
          (entry) =>
            hasReadableName(path, entry.name) &&
            !(entry.isDirectory() && NEVER.has(entry.name)) &&
            (TEMPLATE.test(entry.name) || !isIgnored(path, entry.name, entry.isDirectory())) &&
            !isExcluded?.(`${path === '' ? '' : `${path}/`}${entry.name}${entry.isDirectory() ? '/' : ''}`),
        )
        for (const entry of kept) if (entry.isSymbolicLink()) links.push(join(path, entry.name))
        done(null, kept)
      }
      if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return finish()
      readRules(path)
      finish()
    })
  }

  /** The pattern that lists files passes over such a name, which no reference could hold either. */
  function hasReadableName(folder: string, name: string): boolean {
    if (!/[\r\n]/.test(name)) return true
    report(folder === '' ? name : `${folder}/${name}`, 'unreadable-name', 'There is a line break in its name: it was passed over.')
    return false
  }

  function readRules(folder: string): void {
    const file = folder === '' ? '.gitignore' : `${folder}/.gitignore`
    const read = readText(join(root, file))
    if ('problem' in read) return report(file, read.problem.code, read.problem.message)
    const { rules: found, passedOver } = readIgnoreRules(read.text)
    rules.set(folder, found)
    if (passedOver > 0)
      report(
        file,
        'ignore-rules-passed-over',
        `${passedOver} of its rules would take too long, and do not hold: what they leave out was read.`,
      )
  }

  /**
   * The nearest rules that say something decide, as git has it. Rules that would ignore the folder itself are passed over: it was entered,
   * so nearer ones took it back.
   */
  function isIgnored(folder: string, name: string, isFolder: boolean): boolean {
    const path = folder === '' ? name : `${folder}/${name}`
    for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
      const here = rules.get(at)
      if (!here) continue
      const below = at === '' ? path : path.slice(at.length + 1)
      const said = here.test(isFolder ? `${below}/` : below)
      const parent = parentOf(below)
      if (said.ignored && !(parent !== undefined && parent !== '' && here.test(`${parent}/`).ignored)) return true
      if (said.unignored) return false
    }
    return false
  }
}

async function isFile(path: string): Promise<boolean> {
  return lookAt(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function toSlashes(path: string): string {
  return path.split(sep).join('/')
}

function parentOf(folder: string): string | undefined {
  if (folder === '') return undefined
  const slash = folder.lastIndexOf('/')
  return slash < 0 ? '' : folder.slice(0, slash)
}

/** Whether a link leads to something below the root; what is wrong with it is reported. */
async function leadsInside(root: string, link: string, report: (file: string, code: string, message: string) => void): Promise<boolean> {
  try {
    const target = relative(root, await resolveLink(join(root, link)))
    const path = link.split('/').slice(0, -1).join('/')
    const leadsUp = target === '' || path === toSlashes(target) || path.startsWith(`${toSlashes(target)}/`)
    if (leadsUp) report(link, 'link-loop', 'The link leads to a folder it lies in, and was not followed.')
    else if (target === '..' || target.startsWith(`..${sep}`) || isAbsolute(target))
      report(link, 'link-leaves-root', 'The link leads out of the scanned folder and was not followed.')
    else return true
  } catch (error) {
    const isLoop = error instanceof Error && 'code' in error && error.code === 'ELOOP'
    report(
      link,
      isLoop ? 'link-loop' : 'broken-link',
      isLoop ? 'The link leads in a circle and was not followed.' : 'The link leads nowhere.',
    )
  }
  return false
}

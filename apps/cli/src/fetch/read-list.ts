import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { UseError } from '../errors.ts'
import { withoutUserInfo } from './without-user-info.ts'

/** A repository to fetch. */
export interface Wanted {
  /** What git is given. */
  readonly url: string
  /** Branch, tag or commit; the remote's default branch where there is none. */
  readonly ref: string | undefined
  /** Folder below the target, unique within the list. */
  readonly folder: string
}

/** What `gh repo list --json`, GitHub's and GitLab's exports say of a repository; the rest of it is not read. */
const Exported = z.object({
  clone_url: z.string().optional(),
  http_url_to_repo: z.string().optional(),
  url: z.string().optional(),
})

/**
 * A list of repositories: one address a line with an optional `@ref`, `#` for comments; or a JSON array as code hosts export it. Addresses
 * are URLs, `user@host:path`, or paths from the folder of the list.
 *
 * @throws UseError where a line is no address.
 */
export function readList(text: string, name: string, directory: string): Wanted[] {
  const entries = text.trimStart().startsWith('[') ? readExport(text, name) : readLines(text, name)
  if (entries.length === 0) throw new UseError(`${name} names no repository.`, 'Write one address a line.')
  const known = new Map(entries.map(({ address, ref }) => [`${address}@${ref ?? ''}`, { url: toUrl(address, directory), ref }]))
  return withFolders([...known.values()])
}

interface Entry {
  readonly address: string
  readonly ref: string | undefined
}

function readLines(text: string, name: string): Entry[] {
  return text.split(/\r?\n/).flatMap((raw, at) => {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    if (line === '') return []
    const entry = splitRef(line)
    const problem = problemOf(entry)
    if (problem !== undefined) throw new UseError(`${name}:${at + 1}  ${withoutUserInfo(line)} ${problem}`)
    return [entry]
  })
}

function readExport(text: string, name: string): Entry[] {
  const parsed = z.array(Exported).safeParse(parseJson(text, name))
  if (!parsed.success)
    throw new UseError(
      `${name} is no list of repositories.`,
      'A JSON export is an array of objects with clone_url, http_url_to_repo or url.',
    )
  return parsed.data.map(({ clone_url, http_url_to_repo, url }, at) => {
    const entry = { address: clone_url ?? http_url_to_repo ?? url ?? '', ref: undefined }
    const problem = problemOf(entry)
    if (problem !== undefined) throw new UseError(`${name}, entry ${at + 1}: ${withoutUserInfo(entry.address)} ${problem}`)
    return entry
  })
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UseError(`${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The `@` of a user stands before the host; that of a ref in the path behind it. */
function splitRef(line: string): Entry {
  const [, address = line, apart] = /^(\S+)\s+@(\S+)$/.exec(line) ?? []
  if (apart !== undefined) return { address, ref: apart }
  const start = pathStart(line)
  const at = line.indexOf('@', start)
  return at < 0 ? { address: line, ref: undefined } : { address: line.slice(0, at), ref: line.slice(at + 1) }
}

/** Where the path begins: behind `scheme://host/`, behind `user@host:`, or at once. */
function pathStart(line: string): number {
  return (/^[a-z][a-z+.-]*:\/\/[^/]*\//i.exec(line) ?? /^(?:[^\s/:@]+@)?[^\s/:@]{2,}:/.exec(line))?.[0].length ?? 0
}

function problemOf({ address, ref }: Entry): string | undefined {
  if (address === '' || /\s/.test(address)) return 'is no address of a repository.'
  if (address.startsWith('-') || ref?.startsWith('-') === true) return 'starts with a dash, which git would take for an option.'
  if (ref === '') return 'ends with @, but names no branch, tag or commit.'
  const scheme = /^([a-z][a-z+.-]*)::?/i.exec(address)?.[1]?.toLowerCase()
  if (/^[a-z][\w+.-]*::/i.test(address) || (address.includes('://') && !['https', 'http', 'ssh', 'git', 'file'].includes(scheme ?? '')))
    return 'is fetched in a way that could run programs: use https, ssh or a path.'
  return undefined
}

/** Local repositories go through git's transport as well: only that can leave out what is old or large. */
function toUrl(address: string, directory: string): string {
  if (address.includes('://') || (pathStart(address) > 0 && !isAbsolute(address))) return address
  return pathToFileURL(resolve(directory, address)).href
}

/** The name of the repository; where two share it, with as many names in front as tell them apart, the host at last. */
function withFolders(all: readonly { readonly url: string; readonly ref: string | undefined }[]): Wanted[] {
  const urls = all.map(({ url }) => url)
  const named = all.map(({ url, ref }) => {
    const isRepeated = ref !== undefined && urls.indexOf(url) !== urls.lastIndexOf(url)
    return { url, ref, words: isRepeated ? [...wordsOf(url), ref.replace(/[^\w.-]+/g, '-')] : wordsOf(url), take: isRepeated ? 2 : 1 }
  })
  const folderOf = ({ words, take }: (typeof named)[number]): string => words.slice(-take).join('-')
  for (;;) {
    const counts = countOf(named.map(folderOf))
    const twins = named.filter((one) => (counts.get(folderOf(one)) ?? 0) > 1 && one.take < one.words.length)
    if (twins.length === 0) break
    for (const twin of twins) twin.take++
  }
  const seen = new Map<string, number>()
  return named.map((one) => {
    const folder = folderOf(one)
    const nth = (seen.get(folder) ?? 0) + 1
    seen.set(folder, nth)
    return { url: one.url, ref: one.ref, folder: nth === 1 ? folder : `${folder}-${nth}` }
  })
}

/** Host and path as words that can be names of folders. */
function wordsOf(url: string): string[] {
  const words = withoutUserInfo(url)
    .replace(/^[a-z][a-z+.-]*:\/\//i, '')
    .replace(/^[^\s/:@]+@/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split(/[/:]/)
    .map((word) => word.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, ''))
    .filter((word) => word !== '')
  return words.length > 0 ? words : ['repository']
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

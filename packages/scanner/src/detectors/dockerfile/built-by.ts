import { posix } from 'node:path'

/** Commands that compile one package of a workspace, with its name. */
const PACKAGES =
  /(?:\bturbo\b[^&;|]*?|\b(?:pnpm|yarn|npm|lerna)\b[^&;|]*?)(?:--filter|--scope|--workspace|-w|-F|\bprune|\bworkspace)[= ]+["']?(@?[a-z][\w./-]*)|\bnx\s+(?:run\s+)?(?:build\s+)?(@?[a-z][\w./-]*)(?::build)?|\bcargo\s+build\b[^&;|]*?(?:--bin|--package|-p)[= ]+([\w-]+)/g

/** Folders of Go and packages of a workspace that a step of an image compiles, as written. */
export function builtBy(script: string): string[] {
  return [...goFolders(script), ...[...script.matchAll(PACKAGES)].flatMap(([, one, two, three]) => one ?? two ?? three ?? [])]
    .filter((name) => !name.includes('$'))
    .slice(0, 8)
}

function goFolders(script: string): string[] {
  return [...script.matchAll(/\bgo\s+(?:build|install)\b([^&;|]*)/g)].flatMap(([, words = '']) => {
    const last = words.trim().split(/\s+/).at(-1)?.replace(/["']/g, '') ?? ''
    if (!/^(?:\.\/|\/)?[\w.-]+(?:\/[\w.-]+)*$/.test(last) || last.startsWith('-')) return []
    const folder = posix.normalize(last.endsWith('.go') ? posix.dirname(last) : last).replace(/^\/+/, '')
    return folder === '.' || (!folder.includes('/') && !last.startsWith('./')) ? [] : [folder]
  })
}

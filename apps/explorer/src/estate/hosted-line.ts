import type { HostedRepository } from '@coppice/model'

/** How a host names a line of a file at a commit. */
type LineAddress = (repository: string, commit: string, file: string, line: number) => string

const addresses: readonly { readonly host: RegExp; readonly toAddress: LineAddress }[] = [
  { host: /gitlab/, toAddress: (repository, commit, file, line) => `${repository}/-/blob/${commit}/${file}#L${line}` },
  { host: /^bitbucket\.org$/, toAddress: (repository, commit, file, line) => `${repository}/src/${commit}/${file}#lines-${line}` },
  {
    // Bitbucket Data Center clones from /scm/shop/cart and shows at /projects/shop/repos/cart.
    host: /bitbucket/,
    toAddress: (repository, commit, file, line) => {
      const page = repository.replace(/(:\/\/[^/]+)\/(?:scm\/)?([^/]+)\/([^/]+)$/, '$1/projects/$2/repos/$3')
      return `${page}/browse/${file}?at=${commit}#${line}`
    },
  },
  {
    host: /gitea|forgejo|codeberg/,
    toAddress: (repository, commit, file, line) => `${repository}/src/${commit === HEAD ? 'HEAD' : `commit/${commit}`}/${file}#L${line}`,
  },
  {
    host: /dev\.azure\.com|visualstudio\.com/,
    toAddress: (repository, commit, file, line) =>
      `${repository}?path=/${file}${commit === HEAD ? '' : `&version=GC${commit}`}&line=${line}&lineEnd=${line + 1}&lineStartColumn=1&lineEndColumn=1`,
  },
]

const asGitHub: LineAddress = (repository, commit, file, line) => `${repository}/blob/${commit}/${file}#L${line}`

/** The newest commit of the default branch, where the scanned one is not known. */
const HEAD = 'HEAD'

/** Page of a line at the host of its repository; undefined where its address, which may come from a file of anybody, is none of the web. */
export function toHostedLine({ url, commit = HEAD }: HostedRepository, file: string, line: number): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const { toAddress = asGitHub } = addresses.find((one) => one.host.test(hostname)) ?? {}
  return toAddress(url, commit, file.split('/').map(encodeURIComponent).join('/'), line)
}

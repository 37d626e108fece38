/** How a host names a line of a file, at the newest commit of the default branch: the scan keeps no commit. */
type LineAddress = (repository: string, file: string, line: number) => string

const addresses: readonly { readonly host: RegExp; readonly toAddress: LineAddress }[] = [
  { host: /gitlab/, toAddress: (repository, file, line) => `${repository}/-/blob/HEAD/${file}#L${line}` },
  { host: /bitbucket/, toAddress: (repository, file, line) => `${repository}/src/HEAD/${file}#lines-${line}` },
  { host: /gitea|forgejo|codeberg/, toAddress: (repository, file, line) => `${repository}/src/HEAD/${file}#L${line}` },
  {
    host: /dev\.azure\.com|visualstudio\.com/,
    toAddress: (repository, file, line) => `${repository}?path=/${file}&line=${line}&lineEnd=${line}&lineStartColumn=1&lineEndColumn=1`,
  },
]

const asGitHub: LineAddress = (repository, file, line) => `${repository}/blob/HEAD/${file}#L${line}`

/** Page of a line at the host of its repository; undefined where the address of the repository is none of the web. */
export function toHostedLine(remote: string, file: string, line: number): string | undefined {
  const repository = toWebAddress(remote)
  if (repository === undefined) return undefined
  const host = new URL(repository).hostname
  const { toAddress = asGitHub } = addresses.find((one) => one.host.test(host)) ?? {}
  return toAddress(repository, file.split('/').map(encodeURIComponent).join('/'), line)
}

/** `git@host:owner/name.git`, `ssh://git@host/owner/name`, `https://user:token@host/owner/name.git` → `https://host/owner/name`. */
function toWebAddress(remote: string): string | undefined {
  const short = /^[\w.-]+@([\w.-]+):(?!\/)(.+)$/.exec(remote)
  const text = short ? `https://${short[1]}/${short[2]}` : remote
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, port, pathname } = new URL(text)
  if (!/^(?:https?|ssh|git):$/.test(protocol) || hostname === '') return undefined
  const keepsPort = protocol.startsWith('http') && port !== ''
  return `${protocol === 'http:' ? 'http:' : 'https:'}//${hostname}${keepsPort ? `:${port}` : ''}${pathname.replace(/(?:\.git)?\/?$/, '')}`
}

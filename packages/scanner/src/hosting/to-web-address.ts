/**
 * Page of a repository at its host, from the address that git clones it from; undefined where that is none of the web. User names, passwords and
 * tokens are dropped, whatever form they come in.
 *
 * `git@host:owner/name.git`, `ssh://git@host/owner/name`, `https://user:token@host/owner/name.git` → `https://host/owner/name`
 */
export function toWebAddress(remote: string): string | undefined {
  const short = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?![/\d])(.+)$/.exec(remote)
  const text = short ? `ssh://${short[1]}/${short[2]}` : remote
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, port, pathname } = new URL(text)
  if (!/^(?:https?|ssh|git):$/.test(protocol) || hostname === '') return undefined
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '')
  if (!/^\/[^/]/.test(path)) return undefined
  const isWeb = protocol.startsWith('http')
  return (
    atAzure(hostname, path) ?? `${protocol === 'http:' ? 'http:' : 'https:'}//${hostname}${isWeb && port !== '' ? `:${port}` : ''}${path}`
  )
}

/** Azure DevOps clones from other hosts and paths than it shows: `git@ssh.dev.azure.com:v3/orchard/shop/cart`. */
function atAzure(hostname: string, path: string): string | undefined {
  const [, organisation, project, name] = /^\/v3\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? []
  if (organisation === undefined || project === undefined || name === undefined) return undefined
  if (hostname === 'ssh.dev.azure.com') return `https://dev.azure.com/${organisation}/${project}/_git/${name}`
  return hostname === 'vs-ssh.visualstudio.com' ? `https://${organisation}.visualstudio.com/${project}/_git/${name}` : undefined
}

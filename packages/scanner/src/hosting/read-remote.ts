/** The address of `origin`, or else of the first remote, in the text of a `.git/config`. Nothing of it is included or run. */
export function readRemote(config: string): string | undefined {
  const remotes = new Map<string, string>()
  let section: string | undefined
  for (const line of config.split('\n')) {
    const heading = /^\s*\[([^\]"]+?)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line)
    if (heading) section = heading[1]?.toLowerCase() === 'remote' ? heading[2] : undefined
    const url = /^\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1]
    if (section !== undefined && url !== undefined && !remotes.has(section)) remotes.set(section, url.replace(/^"(.*)"$/, '$1'))
  }
  return remotes.get('origin') ?? remotes.values().next().value
}

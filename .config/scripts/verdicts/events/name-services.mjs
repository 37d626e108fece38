/** Finds the services that a record of an event names in an inventory: people write "ws-manager (mk1)" or "citadel (security/cmd/istio_ca)". */

/** What a written name may mean, surest first: as written, without what stands in parentheses, each part in parentheses, without a version. */
export function readNames(written) {
  const bare = written.replace(/\(.*?\)/g, '').trim()
  const inParentheses = [...written.matchAll(/\((.*?)\)/g)].flatMap(([, inner]) => inner.split(/,\s*/))
  const firstWord = bare.includes(' ') ? [bare.split(/\s+/)[0]] : []
  return [written, bare, ...inParentheses, ...firstWord].filter((name) => name !== '')
}

/** The services that a written name means: those of the first reading that any service bears, on its manifest or on its folder. */
export function findServices(services, written) {
  for (const name of readNames(written)) {
    for (const bears of [(node) => bearsName(node, name), (node) => liesIn(node, name)]) {
      const found = services.filter(bears)
      const running = found.filter((node) => !node.optional)
      if (found.length > 0) return running.length > 0 ? running : found
    }
  }
  return []
}

function bearsName(node, name) {
  return [node.name, ...node.aliases].some((own) => plain(own) === plain(name))
}

function liesIn(node, name) {
  return node.paths.some((path) => {
    const folder = typeof path === 'string' ? path : path.path
    return name.includes('/') ? folder === name || folder.endsWith(`/${name}`) : plain(folder.split('/').at(-1)) === plain(name)
  })
}

function plain(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

import type { Contract } from '../../facts/finding.ts'
import { entriesAt, entryAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'])

/** The operations of a document, below the path of its base address. */
export function* readDocument(root: ConfigNode): Iterable<Contract> {
  const version = entryAt(root, 'openapi') ?? entryAt(root, 'swagger')
  const paths = entriesAt(root, 'paths')
  if (!version || paths.length === 0) return
  const base = basePath(root)
  yield {
    kind: 'contract',
    line: version.line,
    form: 'openapi',
    name: textAt(root, 'info', 'title') ?? 'untitled',
    operations: paths
      .filter((entry) => entry.key.startsWith('/'))
      .flatMap((entry) =>
        entriesAt(entry.node)
          .filter((verb) => VERBS.has(verb.key.toLowerCase()))
          .map((verb) => ({ line: verb.line, method: verb.key.toUpperCase(), path: `${base}${entry.key}` })),
      ),
  }
}

/** `basePath` of Swagger 2; the path that all servers of OpenAPI 3 have in common. */
function basePath(root: ConfigNode): string {
  const written = textAt(root, 'basePath')
  const servers = itemsAt(root, 'servers').map((server) => (textAt(server, 'url') ?? '').replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, ''))
  const [first = '', ...others] = new Set(servers)
  const path = written ?? (others.length > 0 ? '' : first)
  return path.startsWith('/') && !path.includes('{') ? path.replace(/\/+$/, '') : ''
}

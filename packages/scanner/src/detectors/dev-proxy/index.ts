import { defineDetector } from '../../detect/detector.ts'
import { redactUrls } from '../../detect/redact.ts'
import { fromTemplate } from '../../facts/expression.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { entryAt, textAt, walkLeaves, type ConfigNode } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'

export const devProxy = defineDetector({
  id: 'dev-proxy',
  title: 'Where development servers of pages pass requests on to, as package.json and proxy.conf.json say',
  docs: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
  family: 'deployment',
  files: ['**/package.json', '**/*proxy*.json'],
  mayMatter: (text) => /"(?:proxy|target)"\s*:/.test(text) && text.includes('://'),
  *detect(file) {
    // What is broken is reported by who owns the file.
    const root = readJson(file.text, { skip: () => undefined })
    if (!root) return
    for (const { value, line } of baseNameOf(file.path) === 'package.json' ? fromPackage(root) : fromProxies(root))
      if (/^https?:\/\//.test(value))
        yield { kind: 'reference', line, relation: 'calls', protocol: 'http', target: fromTemplate(redactUrls(value)) }
  },
})

interface Written {
  readonly value: string
  readonly line: number
}

/** `"proxy": "http://localhost:3001"`, or a map of paths. */
function fromPackage(root: ConfigNode): Written[] {
  const entry = entryAt(root, 'proxy')
  if (!entry) return []
  const value = textAt(entry.node)
  return value === undefined ? fromProxies(entry.node) : [{ value, line: entry.line }]
}

function fromProxies(root: ConfigNode): Written[] {
  const seen = new Set<string>()
  return [...walkLeaves(root, 500)]
    .filter((leaf) => leaf.path.at(-1) === 'target' && !seen.has(leaf.scalar.text) && seen.add(leaf.scalar.text))
    .map((leaf) => ({ value: leaf.scalar.text, line: leaf.line }))
}

import { defineDetector } from '../../detect/detector.ts'
import type { Unit } from '../../facts/finding.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { entriesAt, entryAt, intAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { environmentsOfFile } from '../../syntax/file-environments.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords } from '../../syntax/shell-words.ts'
import { readToml } from '../../syntax/toml-document.ts'
import { toAssignment } from '../../syntax/variables.ts'

export const fly = defineDetector({
  id: 'fly',
  title: 'Applications on Fly and their processes',
  docs: 'https://fly.io/docs/reference/configuration/',
  family: 'deployment',
  files: ['**/fly.toml', '**/fly.*.toml'],
  *detect(file, context) {
    const root = readToml(file.text, context)
    const app = entryAt(root, 'app')
    const name = textAt(app?.node)
    if (!root || !app || name === undefined) return
    const unit = toUnit(root, name, app.line, file.path)
    const processes = entriesAt(root, 'processes')
    if (processes.length < 2) yield unit
    else
      for (const { key, line, node } of processes)
        yield { ...unit, line, name: key === 'app' ? name : `${name}-${key}`, command: redactWords(splitShellWords(textAt(node) ?? '')) }
  },
})

function toUnit(root: ConfigNode, name: string, line: number, path: string): Unit {
  const directory = directoryOf(path)
  const image = textAt(root, 'build', 'image')
  const dockerfile = textAt(root, 'build', 'dockerfile')
  const ports = [
    intAt(root, 'http_service', 'internal_port'),
    ...itemsAt(root, 'services').map((service) => intAt(service, 'internal_port')),
  ]
  return plainUnit({
    line,
    form: 'fly-app',
    name,
    scope: 'fly',
    hostNames: [`${name}.internal`, `${name}.flycast`],
    ...(image === undefined
      ? { build: { context: directory, ...(dockerfile === undefined ? {} : { dockerfile: joinPath(dockerfile) }) } }
      : { image }),
    ports: ports.filter((port) => port !== undefined).map((port) => ({ container: port })),
    environment: entriesAt(root, 'env').map((entry) => toAssignment(entry.key, textAt(entry.node) ?? '', entry.line)),
    environments: environmentsOfFile(path),
  })
}

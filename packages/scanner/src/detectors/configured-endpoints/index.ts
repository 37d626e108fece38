import type { DetectContext, SourceFile } from '../../detect/detector.ts'
import { defineDetector } from '../../detect/detector.ts'
import type { Reference } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { isApplicationConfiguration } from '../../syntax/application-configuration.ts'
import type { ConfigNode } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'
import { readProperties } from '../../syntax/properties-document.ts'
import { readToml } from '../../syntax/toml-document.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { isOther, mayConfigure, programOf } from './programs.ts'
import { readLines } from './read-lines.ts'
import { readTree } from './read-tree.ts'

export const configuredEndpoints = defineDetector({
  id: 'configured-endpoints',
  title: 'Addresses in the configuration of proxies, collectors and other programs',
  docs: 'https://opentelemetry.io/docs/collector/configuration/',
  family: 'deployment',
  files: ['**/*.{toml,yaml,yml,json,properties,ini,conf,cfg,config}', '**/{Caddyfile,*.caddyfile,*.Caddyfile}'],
  mayMatter: (text) => /:\/\/|:\d{2,5}\b|\$\{|\bport\b/i.test(text),
  *detect(file, context) {
    if (isOther(file.path) || isApplicationConfiguration(file.path, file.text)) return
    const byLine = readLines(file)
    if (byLine) yield* byLine
    else if (mayConfigure(file.path, file.text)) yield* onlyFirst([...rootsOf(file, context)].flatMap((root) => read(root, file.path)))
  },
})

function read(root: ConfigNode, path: string): Reference[] {
  const program = programOf(root, path)
  return program ? readTree(root, program) : []
}

/** Files of this kind are many, and most of them are no configuration: what is broken in them is reported by those who own them. */
function rootsOf(file: SourceFile, context: DetectContext): readonly ConfigNode[] {
  const quiet = { skip: () => undefined }
  const name = baseNameOf(file.path)
  if (/\.ya?ml$/.test(name)) return readYaml(file.text, quiet)
  if (/\.(properties|ini)$/.test(name)) return [readProperties(file.text)]
  const root = name.endsWith('.toml') ? readToml(file.text, context) : name.endsWith('.json') ? readJson(file.text, quiet) : undefined
  return root ? [root] : []
}

/** The same address in several places is one reference. */
function onlyFirst(references: readonly Reference[]): Reference[] {
  const seen = new Map<string, Reference>()
  for (const reference of references) {
    const key = JSON.stringify([reference.target, reference.path])
    if (!seen.has(key)) seen.set(key, reference)
  }
  return [...seen.values()].toSorted((a, b) => a.line - b.line)
}

import type { DetectContext, SourceFile } from '../../detect/detector.ts'
import { walkLeaves } from '../../syntax/config-tree.ts'
import { readProperties } from '../../syntax/properties-document.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

/** A key as frameworks see it, dotted, items of lists as numbers, and what stands there. */
export interface Line {
  readonly key: string
  readonly value: string
  readonly line: number
}

/** Lines of each document of the file. YAML is read as such only where it holds a framework's keys at its top, and not the objects of a cluster. */
export function readDocuments(file: SourceFile, context: DetectContext): Line[][] {
  return file.path.endsWith('.properties') ? readPropertiesDocuments(file.text) : readYamlDocuments(file.text, context)
}

/** `#---` starts a new document. */
function readPropertiesDocuments(source: string): Line[][] {
  const documents: Line[][] = []
  let before = 0
  for (const part of source.split(/^[#!]---[ \t]*$/m)) {
    const lines = [...readProperties(part).entries.values()].flatMap(({ key, line, node }) =>
      node.kind === 'scalar' ? [{ key: toDotted(key), value: node.text, line: before + line }] : [],
    )
    documents.push(lines)
    before += part.split('\n').length - 1
  }
  return documents
}

function readYamlDocuments(source: string, context: DetectContext): Line[][] {
  return readYaml(quoteBuildVariables(source), context, { repeatedKeys: true }).flatMap((root) => {
    if (root.kind !== 'map' || root.entries.has('apiVersion') || root.entries.has('services')) return []
    return [[...walkLeaves(root)].map(({ path, scalar, line }) => ({ key: toDotted(path.join('.')), value: scalar.text, line }))]
  })
}

/** Maven fills in `@project.version@` before YAML is read; YAML itself knows no word that starts so. */
function quoteBuildVariables(source: string): string {
  return source.replace(/([:-][ \t]+)(@[\w.-]+@\S*)[ \t]*$/gm, '$1"$2"')
}

/** `routes[0].uri` → `routes.0.uri`; `"[/**]"` → `/**` */
function toDotted(key: string): string {
  return key.replace(/\[(\d+)\]/g, '.$1').replace(/\[([^\]]+)\]/g, '$1')
}

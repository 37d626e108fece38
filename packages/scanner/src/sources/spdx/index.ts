import { fieldsOf, listOf, textOf, type Fields } from '../../records/json/narrow.ts'
import { headText, readDocument } from '../../records/json/read-lines.ts'
import type { ComponentRecord } from '../../records/record-fact.ts'
import { defineSource, type RecordContext } from '../../records/source.ts'

/** Bills of materials in SPDX 2.2, 2.3 (JSON) and 3.0 (JSON-LD). */
export const spdx = defineSource({
  id: 'spdx',
  title: 'Bills of materials (SPDX)',
  docs: 'Which packages and runtimes, in which version, something is made of, in SPDX 2.2, 2.3 or 3.0.',
  recognises: (input) => (/"spdxVersion"|spdx\.org\/rdf\/3|"SPDXRef-DOCUMENT"/.test(headText(input)) ? 1 : 0),
  async *read(input, context) {
    const document = fieldsOf(await readDocument(input))
    const graph = listOf(document['@graph']).map(fieldsOf)
    yield* graph.length > 0 ? readGraph(graph, context) : readPackages(document, context)
  },
})

function* readPackages(document: Fields, context: RecordContext): Iterable<ComponentRecord> {
  const packages = listOf(document['packages']).map(fieldsOf)
  const described = new Set([
    ...listOf(document['documentDescribes']).flatMap((one) => textOf(one) ?? []),
    ...listOf(document['relationships'])
      .map(fieldsOf)
      .flatMap((one) => (one['relationshipType'] === 'DESCRIBES' ? (textOf(one['relatedSpdxElement']) ?? []) : [])),
  ])
  const subject = packages.find((one) => described.has(textOf(one['SPDXID']) ?? ''))
  const of = textOf(subject?.['name']) ?? textOf(document['name'])
  const rest = packages.filter((one) => one !== subject)
  if (of === undefined) {
    context.note('no-subject', 'It does not say what it is the bill of materials of. It is not used.')
    return
  }
  let used = 0
  for (const one of rest) {
    const found = toComponent(of, textOf(one['name']), textOf(one['versionInfo']), purlOf(one), textOf(one['SPDXID']), context)
    if (found) {
      used += 1
      yield found
    }
  }
  context.counted(rest.length, used)
}

function purlOf(one: Fields): string | undefined {
  const reference = listOf(one['externalRefs'])
    .map(fieldsOf)
    .find((entry) => entry['referenceType'] === 'purl')
  return textOf(reference?.['referenceLocator'])
}

function* readGraph(graph: readonly Fields[], context: RecordContext): Iterable<ComponentRecord> {
  const packages = graph.filter((one) => one['type'] === 'software_Package')
  const document = graph.find((one) => one['type'] === 'SpdxDocument' || one['type'] === 'software_Sbom')
  const roots = new Set(listOf(document?.['rootElement']).flatMap((one) => textOf(one) ?? []))
  const subject = packages.find((one) => roots.has(textOf(one['spdxId']) ?? ''))
  const of = textOf(subject?.['name']) ?? textOf(document?.['name'])
  if (of === undefined) {
    context.note('no-subject', 'It does not say what it is the bill of materials of. It is not used.')
    return
  }
  const rest = packages.filter((one) => one !== subject)
  let used = 0
  for (const one of rest) {
    const found = toComponent(
      of,
      textOf(one['name']),
      textOf(one['software_packageVersion']),
      textOf(one['software_packageUrl']),
      textOf(one['spdxId']),
      context,
    )
    if (found) {
      used += 1
      yield found
    }
  }
  context.counted(rest.length, used)
}

function toComponent(
  of: string,
  name: string | undefined,
  version: string | undefined,
  purl: string | undefined,
  id: string | undefined,
  context: RecordContext,
): ComponentRecord | undefined {
  if (name === undefined) {
    context.bad(id ?? 'package', undefined, 'A package without a name.')
    return undefined
  }
  return { kind: 'component', of, purl, name, version, at: context.at(id ?? name) }
}

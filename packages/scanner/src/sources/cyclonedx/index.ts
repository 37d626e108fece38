import { fieldsOf, listOf, textOf, type Fields } from '../../records/json/narrow.ts'
import { headText, readDocument } from '../../records/json/read-lines.ts'
import { defineSource } from '../../records/source.ts'

/** Bills of materials in CycloneDX 1.2 to 1.7, JSON. */
export const cyclonedx = defineSource({
  id: 'cyclonedx',
  title: 'Bills of materials (CycloneDX)',
  docs: 'Which packages and runtimes, in which version, something is made of: what is past its end of life is told by it.',
  recognises: (input) => (/"bomFormat"\s*:\s*"CycloneDX"/.test(headText(input)) ? 1 : 0),
  async *read(input, context) {
    const document = fieldsOf(await readDocument(input))
    const of = textOf(fieldsOf(fieldsOf(document['metadata'])['component'])['name'])
    if (of === undefined) {
      context.note('no-subject', 'It does not say what it is the bill of materials of (metadata.component.name). It is not used.')
      return
    }
    const components = flatten(document['components'])
    let used = 0
    for (const [at, component] of components.entries()) {
      const name = textOf(component['name'])
      const id = textOf(component['bom-ref']) ?? `component ${at + 1}`
      if (name === undefined) {
        context.bad(id, undefined, 'A component without a name.')
        continue
      }
      used += 1
      const group = textOf(component['group'])
      yield {
        kind: 'component',
        of,
        purl: textOf(component['purl']),
        name: group === undefined ? name : `${group}/${name}`,
        version: textOf(component['version']),
        at: context.at(id),
      }
    }
    context.counted(components.length, used)
  },
})

/** Components hold components. */
function flatten(list: unknown): Fields[] {
  return listOf(list).flatMap((one) => {
    const component = fieldsOf(one)
    return [component, ...flatten(component['components'])]
  })
}

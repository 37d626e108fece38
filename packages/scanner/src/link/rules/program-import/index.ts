import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** A component runs code that lies in the folder of another one: the two are built from common source, and one may hold the other whole. */
export const programImport = defineFactRule({
  id: 'program-import',
  title: 'Imports of code from another service’s folder',
  *link(estate) {
    for (const component of estate.components) {
      for (const { program, because } of estate.programsOf(component)) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'component', component: program },
          relation: 'imports',
          confidence: confidence['program-import'],
          optional: component.optional,
          evidence: [estate.evidenceOf(because, 'inferred', `imports code of ${program.name}`)],
        }
      }
    }
  },
})

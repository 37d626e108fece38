import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** A component's code reaches into a library of the estate. */
export const packageImport = defineFactRule({
  id: 'package-import',
  title: 'Imports of the estate’s own packages',
  *link(estate) {
    for (const component of estate.components) {
      for (const { library, because } of estate.librariesOf(component)) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'library', library },
          relation: 'imports',
          confidence: confidence['package-import'],
          optional: false,
          evidence: [estate.evidenceOf(because, 'inferred', `imports ${library.name}`)],
        }
      }
    }
  },
})

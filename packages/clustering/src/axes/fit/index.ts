import { defineAxis, notReadYet, ofProduct } from '../axis.ts'
import { change } from './change.ts'
import { cycles } from './cycles.ts'
import { incidents } from './incidents.ts'
import { owner } from './owner.ts'
import { people } from './people.ts'
import { references } from './references.ts'
import { stage } from './stage.ts'
import { started } from './started.ts'
import { support } from './support.ts'
import { terms } from './terms.ts'

export const fit = defineAxis({
  id: 'fit',
  measures: { change, owner, people, started, cycles, references, terms, assurance: ofProduct(notReadYet), stage, support, incidents },
})

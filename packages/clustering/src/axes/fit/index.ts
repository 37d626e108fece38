import { defineAxis, notReadYet, ofProduct } from '../axis.ts'
import { change } from './change.ts'
import { cycles } from './cycles.ts'
import { owner } from './owner.ts'
import { people } from './people.ts'
import { references } from './references.ts'
import { stage } from './stage.ts'
import { started } from './started.ts'

export const fit = defineAxis({
  id: 'fit',
  measures: { change, owner, people, started, cycles, references, terms: ofProduct(notReadYet), stage, support: notReadYet },
})

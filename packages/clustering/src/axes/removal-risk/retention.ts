import { ofService } from '../axis.ts'

/** A duty to keep its data. That none is written down does not mean that there is none. */
export const retention = ofService((_, { name, retention: said }) => {
  if (said === undefined) return 'unknown'
  return { found: 1, text: `There is a duty to keep the data of ${name}: ${said.duty}.`, evidence: said.evidence }
})

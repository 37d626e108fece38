import { count, listNames } from '../../wording/words.ts'
import { ofService } from '../axis.ts'
import { firstEvidence } from '../find-users.ts'

/** References of its own that could not be resolved. */
export const references = ofService(({ coverage }, service) => {
  if (!coverage.isRead(service)) return 'unknown'
  const open = coverage.openFrom(service.id)
  const written = listNames([...new Set(open.map((item) => item.reference))].slice(0, 3))
  return {
    found: open.length,
    text:
      open.length === 0
        ? `All that ${service.name} refers to was found.`
        : `${count(open.length, 'reference')} of ${service.name} ${open.length === 1 ? 'leads' : 'lead'} nowhere known, such as ${written}.`,
    evidence: firstEvidence(open),
  }
})

import { nameOf } from '../../wording/words.ts'
import { ofService } from '../axis.ts'
import { findTwin } from '../find-twin.ts'

/** How alike the nearest service is. */
export const twin = ofService((context, service) => {
  const found = findTwin(context, service)
  if (found === undefined) return 'unknown'
  const text =
    'id' in found
      ? `${nameOf(context.estate, found.id)} comes nearest to ${service.name}: what the two offer, or their code, is alike to ${Math.round(found.likeness * 100)}\u00a0%.`
      : `Nothing was found that is like ${service.name} in what it offers or in its code.`
  return { found: found.likeness, text }
})

import { listNames } from '../../wording/words.ts'
import { createNameSearch, splitName } from '../name-words.ts'
import type { GuardFinder } from './guard.ts'

const STANDBY = [
  'dr', 'disaster', 'disaster recovery', 'failover', 'fail over', 'fallback', 'standby', 'stand by', 'hot spare', 'passive', 'emergency', 'break glass',
  'breakglass', 'backup', 'backups', 'restore', 'contingency',
] // prettier-ignore
const findName = createNameSearch(STANDBY)

/** It waits for the day on which something else fails. */
export const standby: GuardFinder = (_, service) => {
  const name = findName(service)
  const places = (service.environments ?? []).filter((place) => splitName(place).some((word) => STANDBY.includes(word)))
  const onlyThere = places.length > 0 && places.length === service.environments?.length
  if (name === undefined && !onlyThere) return undefined
  const why = name === undefined ? `It runs only in ${listNames(places)}` : `The name ${name} says that it stands by`
  const text = `${why}: it is needed on the day when something else fails, and silent until then.`
  return { signal: 'standby', text, evidence: service.evidence, needsYear: true, isSilentByNature: true }
}

import { listNames, spell } from '../../wording/words.ts'
import { ofService } from '../axis.ts'

/** Whether a manifest starts it. */
export const started = ofService((_, service) => {
  const { deployedAs } = service
  if (deployedAs === undefined) return 'unknown'
  const isStarted = deployedAs.length > 0
  return {
    found: isStarted ? 1 : 0,
    text: isStarted ? `A manifest starts ${service.name}: ${listNames(deployedAs.map(spell))}.` : `No manifest starts ${service.name}.`,
    evidence: service.evidence,
  }
})

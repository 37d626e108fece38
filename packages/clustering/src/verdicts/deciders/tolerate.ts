import { defineDecider } from '../decider.ts'
import { followsPlace, sayScore, whatLowers, whatRaises } from '../time-reasons.ts'

/**
 * In good shape, and clearly little hangs on it: it may stay, and nobody should spend on it. To neglect what matters is worse than to keep what
 * does not, so that value must stay below its border even at best, with all that is not known. Never said of what people reach directly or what
 * runs of its own accord: what hangs on that shows in no call.
 */
export const tolerate = defineDecider({
  id: 'tolerate',
  decide: (context, given) => {
    const clear = followsPlace(context, given, 'tolerate')
    if (clear === undefined || clear.value.high >= context.rules.time.value) return undefined
    if (context.uses.get(given.subject.id)?.entry !== undefined) return undefined
    const { value, fit } = clear
    const because = `${whatLowers(value)} ${whatRaises(fit, 1)} With ${sayScore(value)} (at best ${value.high}) and ${sayScore(fit)} it may stay as it is, and asks for no work.`
    return { disposition: 'tolerate', blocked: false, because }
  },
})

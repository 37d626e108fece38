import { defineDecider } from '../decider.ts'
import { followsPlace, sayScore, whatRaises } from '../time-reasons.ts'

/** Clearly worth much and in good shape: what is to be built next may rest on it. */
export const invest = defineDecider({
  id: 'invest',
  decide: (context, given) => {
    const clear = followsPlace(context, given, 'invest')
    if (clear === undefined) return undefined
    const { value, fit } = clear
    const because = `${whatRaises(value)} ${whatRaises(fit, 1)} With ${sayScore(value)} and ${sayScore(fit)}, new work can rest on it.`
    return { disposition: 'invest', blocked: false, because }
  },
})

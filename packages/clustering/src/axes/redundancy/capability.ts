import { listNames, namesOf } from '../../wording/words.ts'
import type { Measure, Subject } from '../axis.ts'

const MOST_NAMES = 4

/** Others of which a catalog says that they do the same for the business. Unknown where nothing says what it does. */
export const capability: Measure = ({ estate }, subject) => {
  const own = keyOf(subject)
  if (own === undefined) return 'unknown'
  const others = [...estate.services, ...estate.nodes('saas')].filter((one) => one.id !== subject.id && !one.optional && keyOf(one) === own)
  const names = namesOf(
    estate,
    others.slice(0, MOST_NAMES).map((one) => one.id),
  )
  const more = others.length - names.length
  return {
    found: others.length,
    text:
      others.length === 0
        ? `Nothing else is said to do “${subject.capability ?? ''}”.`
        : `${listNames([...names, ...(more > 0 ? [`${more.toLocaleString('en-US')} more`] : [])])} ${others.length === 1 ? 'is' : 'are'} said to do “${subject.capability ?? ''}” as well.`,
  }
}

function keyOf({ capability: said }: Subject): string | undefined {
  return said?.trim().toLowerCase()
}

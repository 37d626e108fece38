import { evidenceOf } from '../../wording/to-argument.ts'
import { listNames } from '../../wording/words.ts'
import type { GuardFinder } from './guard.ts'

/** It starts work of its own accord, so that nobody has to call it. */
export const ownSchedule: GuardFinder = (_, service) => {
  const { schedules = [] } = service
  if (schedules.length === 0) return undefined
  const rare = schedules.filter(({ expression }) => isRare(expression))
  const written = listNames([...new Set((rare.length > 0 ? rare : schedules).map(({ expression }) => `“${expression}”`))])
  const text =
    rare.length > 0
      ? `${service.name} runs of its own accord, and rarely: ${written}. Months of silence are its normal state.`
      : `${service.name} runs of its own accord: ${written}. Nobody has to call it.`
  return { signal: 'own-schedule', text, evidence: evidenceOf(schedules), needsYear: rare.length > 0 }
}

/**
 * Whether weeks may pass between two runs: a cron expression whose day of the month or month is fixed, `@yearly`, `@monthly`. Of six fields the
 * first are seconds, of seven the last are years, as Quartz writes them.
 */
export function isRare(expression: string): boolean {
  if (/^@?(yearly|annually|monthly|quarterly)$/i.test(expression.trim())) return true
  if (/\b(?:day_of_month|month_of_year)\s*=/.test(expression)) return true
  const fields = expression.trim().split(/\s+/)
  if (fields.length < 5) return false
  const [day, month] = fields.length === 5 ? fields.slice(2, 4) : fields.slice(3, 5)
  return [day, month].some((field) => field !== undefined && !/^[*?]/.test(field))
}

import { defineDetector } from '../../detect/detector.ts'
import type { ScheduledRun } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'
import { withoutComments } from '../../syntax/without-comments.ts'

const FIELD = '[\\dA-Z*?/,#-]+'
/** A cron expression of five to seven fields, or its short forms. */
const CRON = new RegExp(
  `^(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:[\\d*]${FIELD.slice(0, -1)}*|[*?])(?: +${FIELD}){4,6})$`,
)
const TEXT = /(["'`])([^"'`\n]{5,60})\1/g
/** What has to stand on the line, or on the one before, for a text to be a schedule and not some list of numbers. */
const SPOKEN = /cron|schedul|add_?(?:func|job)|timer|recurring|trigger/i

/** Schedules that no text of five fields says: annotations of Spring, and Celery's crontab. */
const SPELLED: readonly RegExp[] = [
  /@Scheduled\s*\(\s*((?:cron\s*=\s*"\$\{[^"]*"|fixed(?:Rate|Delay)(?:String)?\s*=\s*[^,)]+))/g,
  /\b(crontab\s*\((?:[^()"']|"[^"]*"|'[^']*')*\))/g,
]

/** Work that a program starts by itself at certain times. */
export const schedules = defineDetector({
  id: 'schedules',
  title: 'Times at which code starts work of its own accord: cron expressions, Spring, Celery',
  docs: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html',
  family: 'usage',
  files: ['**/*.{ts,mts,cts,js,mjs,cjs,py,rb,php,java,kt,scala,go,cs,rs}'],
  mayMatter: (text) => SPOKEN.test(text),
  *detect(file) {
    const text = withoutComments(file.text, /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '')
    const lineAt = createLineFinder(text)
    const found: ScheduledRun[] = []
    for (const match of text.matchAll(TEXT)) {
      const expression = (match[2] ?? '').trim()
      if (CRON.test(expression) && SPOKEN.test(linesBefore(text, match.index)))
        found.push({ kind: 'scheduled-run', line: lineAt(match.index), expression })
    }
    for (const pattern of SPELLED)
      for (const match of text.matchAll(pattern))
        found.push({ kind: 'scheduled-run', line: lineAt(match.index), expression: (match[1] ?? '').replace(/\s+/g, ' ').trim() })
    yield* found.toSorted((a, b) => a.line - b.line)
  },
})

/** From the beginning of the line before to the place. */
function linesBefore(text: string, at: number): string {
  const line = text.lastIndexOf('\n', at - 1)
  return text.slice(line <= 0 ? 0 : text.lastIndexOf('\n', line - 1) + 1, at)
}

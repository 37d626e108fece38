import { compareText, isFileEvidence, type Breach, type PolicyException } from '@coppice/model'
import { escapeCode, escapeText } from '../markdown-escape.ts'
import { toSarif, type SarifResult, type SarifRule } from '../sarif/to-sarif.ts'
import type { TerminalLook } from '../terminal/terminal-look.ts'
import { toLine } from '../to-line.ts'
import { count, toPlace } from '../words.ts'

/** What a check found, as far as it is shown. */
export interface CheckReport {
  readonly fresh: readonly Breach[]
  readonly warnings: readonly Breach[]
  readonly known: readonly Breach[]
  readonly excepted: readonly { readonly breach: Breach; readonly exception: PolicyException }[]
  readonly stale: readonly { readonly exception: PolicyException; readonly why: string }[]
  readonly mended: readonly Pick<Breach, 'policy' | 'subjects'>[]
}

export type PolicyRule = SarifRule

/** For a terminal: what is new first, and what to do about it. */
export function renderCheck(report: CheckReport, rules: readonly PolicyRule[], { palette }: TerminalLook): string {
  const { bold, dim, green, red, yellow } = palette
  const helpOf = new Map(rules.map(({ id, help }) => [id, help]))
  const lines = (breaches: readonly Breach[], mark: string): string[] =>
    breaches.flatMap(({ message, evidence, policy }) => [
      `  ${mark} ${toLine(message)}${evidence[0] ? `  ${dim(toLine(toPlace(evidence[0])))}` : ''}`,
      `      ${dim(`${policy}: ${helpOf.get(policy) ?? ''}`)}`,
    ])
  const sections = [
    ...(report.fresh.length > 0
      ? [[bold(count(report.fresh.length, 'new breach', 'new breaches')), ...lines(report.fresh, red('✗'))].join('\n')]
      : []),
    ...(report.warnings.length > 0
      ? [[bold(count(report.warnings.length, 'warning', 'warnings')), ...lines(report.warnings, yellow('!'))].join('\n')]
      : []),
    ...(report.stale.length > 0
      ? [
          [
            bold(count(report.stale.length, 'stale exception', 'stale exceptions')),
            ...report.stale.map(({ exception: { policy, subject }, why }) => `  ${yellow('!')} ${policy} ${toLine(subject)}: ${why}`),
          ].join('\n'),
        ]
      : []),
    ...(report.mended.length > 0
      ? [
          [
            bold(
              `${count(report.mended.length, 'entry of the baseline is', 'entries of the baseline are')} mended: --update-baseline takes them out`,
            ),
            ...report.mended.map(({ policy, subjects }) => `  ${green('✓')} ${policy} ${toLine(subjects.join(', '))}`),
          ].join('\n'),
        ]
      : []),
  ]
  const rest = `${count(report.known.length, 'known breach', 'known breaches')} in the baseline, ${count(report.excepted.length, 'accepted', 'accepted')} by exceptions.`
  const verdict = report.fresh.length === 0 ? `${green('✓')} Nothing has got worse. ${rest}` : `${red('✗')} It has got worse. ${rest}`
  return [...sections, verdict].join('\n\n')
}

/** For a comment on a pull request or a job summary. */
export function renderCheckMarkdown({ fresh, warnings, known, excepted, stale, mended }: CheckReport): string {
  const row = (mark: string, { policy, message, evidence }: Breach): string =>
    `| ${mark} | ${policy} | ${escapeText(message)} | ${evidence[0] ? escapeCode(toPlace(evidence[0])) : ''} |`
  const rows = [...fresh.map((breach) => row('✗', breach)), ...warnings.map((breach) => row('!', breach))]
  const table = rows.length === 0 ? [] : [['| | Policy | What | Where |', '| --- | --- | --- | --- |', ...rows].join('\n')]
  const notes = [
    ...stale.map(({ exception: { policy, subject }, why }) => `- Stale exception ${policy} ${escapeText(subject)}: ${escapeText(why)}`),
    ...mended.map(({ policy, subjects }) => `- Mended: ${policy} ${escapeText(subjects.join(', '))}`),
  ]
  const verdict = fresh.length === 0 ? 'Nothing has got worse.' : `${count(fresh.length, 'new breach', 'new breaches')}.`
  return `${['### Coppice check', `**${verdict}** ${known.length} known, ${excepted.length} accepted.`, ...table, ...(notes.length === 0 ? [] : [notes.join('\n')])].join('\n\n')}\n`
}

/** For code scanning: what is accepted or known is there, and marked as suppressed. */
export function renderCheckSarif(report: CheckReport, rules: readonly PolicyRule[], file: string): string {
  const result = (breach: Breach, level: SarifResult['level'], suppressed?: string): SarifResult => ({
    rule: breach.policy,
    level,
    message: breach.message,
    fingerprint: fingerprintOf(breach),
    evidence: breach.evidence,
    fallback: file,
    suppressed,
  })
  return toSarif(rules, [
    ...report.fresh.map((breach) => result(breach, 'error')),
    ...report.warnings.map((breach) => result(breach, 'warning')),
    ...report.known.map((breach) => result(breach, 'note', 'In the baseline.')),
    ...report.excepted.map(({ breach, exception }) => result(breach, 'note', exception.reason)),
  ])
}

/** Lines that GitHub Actions shows beside the code (workflow commands). */
export function renderGithubAnnotations({ fresh, warnings }: CheckReport): string {
  const line = (command: 'error' | 'warning', { policy, message, evidence }: Breach): string => {
    const at = evidence.find(isFileEvidence)
    const place =
      at === undefined ? '' : `file=${toProperty(at.repository === undefined ? at.file : `${at.repository}/${at.file}`)},line=${at.line},`
    return `::${command} ${place}title=${toProperty(`Coppice: ${policy}`)}::${toMessage(message)}`
  }
  return [...fresh.map((breach) => line('error', breach)), ...warnings.map((breach) => line('warning', breach))]
    .map((text) => `${text}\n`)
    .join('')
}

/** A report of GitLab's Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function renderGitlabCodeQuality({ fresh, warnings }: CheckReport, file: string): string {
  const entry = (severity: 'major' | 'minor', breach: Breach): object => {
    const at = breach.evidence.find(isFileEvidence)
    return {
      description: breach.message,
      check_name: breach.policy,
      fingerprint: fingerprintOf(breach),
      severity,
      location: { path: at?.file ?? file, lines: { begin: at?.line ?? 1 } },
    }
  }
  return `${JSON.stringify([...fresh.map((breach) => entry('major', breach)), ...warnings.map((breach) => entry('minor', breach))], null, 2)}\n`
}

function fingerprintOf({ policy, subjects }: Breach): string {
  return [policy, ...subjects.toSorted(compareText)].join(' ')
}

/** What would end a command or a property is escaped as GitHub's own toolkit does it; a name may hold anything. */
function toMessage(text: string): string {
  return toLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function toProperty(text: string): string {
  return toMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

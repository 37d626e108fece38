import { describe, expect, it } from 'vitest'
import { findUpkeep, isMechanical } from './find-upkeep.ts'
import type { Commit } from './index.ts'

describe('scanner/git-history/find-upkeep', () => {
  it.each([
    ['chore(deps): bump lodash from 4.17.20 to 4.17.21', 'Ana'],
    ['Bump org.postgresql:postgresql from 42.2.5 to 42.7.1 in /ledger', 'Ana'],
    ['Update dependencies', 'Ana'],
    ['Upgrade all packages', 'Ana'],
    ['Add licence headers to all sources', 'Ana'],
    ['Update copyright year', 'Ana'],
    ['Run prettier on everything', 'Ana'],
    ['style: four spaces', 'Ana'],
    ['Reformat code', 'Ana'],
    ['Fix whitespace', 'Ana'],
    ['[maven-release-plugin] prepare release 1.4.0', 'Ana'],
    ['Version Packages', 'Ana'],
    ['Let carts expire', 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>'],
    ['Let carts expire', 'Dependabot <support@dependabot.com>'],
  ])('takes “%s” by %s for upkeep', (subject, writer) => {
    expect(isMechanical({ subject, writer })).toBe(true)
  })

  it.each([
    'Let carts expire after a week',
    'Fix the rounding of refunds',
    'Format amounts with two decimals',
    'Update the price of returned packages',
    'feat(release): publish notes to customers by mail',
    'Licence check for imported firearms',
    'Upgrade customers from silver to gold',
  ])('takes “%s” for work', (subject) => {
    expect(isMechanical({ subject, writer: 'Ana <ana@shop.example>' })).toBe(false)
  })

  it('knows a sweep by the same words of the same hand in many repositories within days', () => {
    const sweep = ['cart', 'bank', 'fees', 'mail', 'quay'].map((name, at) => historyOf(name, `2026-03-0${at + 1}`, 'Move to Node 24'))
    const later = historyOf('post', '2026-06-01', 'Move to Node 24')
    const isUpkeep = findUpkeep([...sweep, later])

    expect(sweep.flatMap(({ commits }) => commits.map(isUpkeep))).toEqual([true, true, true, true, true])
    expect(later.commits.map(isUpkeep)).toEqual([false])
    expect(findUpkeep(sweep.slice(0, 4))(sweep[0]!.commits[0]!)).toBe(false)
  })
})

function historyOf(repository: string, day: string, subject: string) {
  const commit: Commit = {
    id: `${repository}${day}`,
    date: `${day}T10:00:00Z`,
    author: 'ana@shop.example',
    writer: 'Ana <ana@shop.example>',
    subject,
    files: ['main.ts'],
  }
  return { repository, commits: [commit], diagnostics: [] }
}

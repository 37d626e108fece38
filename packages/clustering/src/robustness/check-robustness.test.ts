import type { Proposal } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { active, history, inventoryOf, still } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'

describe('clustering/robustness', () => {
  const flipsOf = (proposals: readonly Proposal[], id: string) => proposals.find((proposal) => proposal.id === id)?.robustness?.when

  it('says which rule turns a verdict when it moves, and that the other stands', () => {
    const lately = history('2021-01-10T00:00:00Z', '2025-10-20T00:00:00Z')
    const { proposals } = analyze(
      inventoryOf({
        services: { shop: { role: 'frontend', ...active }, orders: active, fax: still, telex: lately },
        edges: ['shop calls orders'],
      }),
    )

    expect(flipsOf(proposals, 'retire-service/fax')).toEqual([])
    expect(flipsOf(proposals, 'retire-service/telex')).toEqual([
      { what: 'retire.staleAfterDays', change: '+20\u00a0%: 438 instead of 365', becomes: 'It would stand at R0 instead of R1.' },
    ])
  })

  it('moves rules that somebody changed from where they stand', () => {
    const inventory = inventoryOf({
      services: { shop: { role: 'frontend', ...active }, fax: history('2021-01-10T00:00:00Z', '2026-07-20T00:00:00Z') },
    })

    const { proposals } = analyze(inventory, { rules: { retire: { staleAfterDays: 100 } } })

    expect(flipsOf(proposals, 'retire-service/fax')).toEqual([
      { what: 'retire.staleAfterDays', change: '+20\u00a0%: 120 instead of 100', becomes: 'It would stand at R0 instead of R1.' },
    ])
  })
})

describe('clustering/robustness/rank-evidence', () => {
  it('puts first what settles most verdicts, and names variables whose value is missing', () => {
    const { nextEvidence } = analyze(
      inventoryOf({
        services: { shop: { role: 'frontend', ...active }, orders: active, fax: still, telex: still },
        edges: ['shop calls orders', 'shop owned-by web', 'orders owned-by web', 'fax owned-by web', 'telex owned-by web'],
        unresolved: [{ from: 'orders', reference: 'http://${FAX_HOST}/send', candidates: ['fax'] }],
      }),
    )

    expect(nextEvidence.map(({ what, settles, proposals }) => [what, settles, proposals])).toEqual([
      ['90 days of traces or access logs', 2, ['retire-service/telex', 'retire-service/fax']],
      ['The value of FAX_HOST in production', 1, ['retire-service/fax']],
    ])
  })

  it('asks once for the owners of several repositories, those first that settle most', () => {
    const inRepository = (repository: string) => ({ ...still, paths: [{ repository, path: '.' }] })
    const { nextEvidence } = analyze(
      inventoryOf({
        services: {
          shop: { role: 'frontend', ...active },
          fax: inRepository('office'),
          telex: inRepository('post'),
          wire: inRepository('post'),
        },
        edges: ['shop owned-by web'],
      }),
    )

    expect(nextEvidence.filter(({ what }) => what.startsWith('A CODEOWNERS')).map(({ what, settles }) => [what, settles])).toEqual([
      ['A CODEOWNERS file for 2 repositories: post and office', 3],
    ])
  })

  it('asks for nothing where nothing is proposed', () => {
    const { nextEvidence } = analyze(
      inventoryOf({ services: { shop: { role: 'frontend', ...active }, orders: active }, edges: ['shop calls orders'] }),
    )

    expect(nextEvidence).toEqual([])
  })
})

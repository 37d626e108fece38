import { Analysis, NO_SAVINGS, type PlanItem } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NAME, smallAnalysis } from '../../../test/small-analysis.ts'
import { render } from '../index.ts'

describe('report/packs', () => {
  it('says whom to write to, how to try it, what becomes of the data, and how to go back', () => {
    const [pack] = packsOf(withPlan(smallAnalysis()))

    expect(pack?.name).toBe('packs/001-retire-service-statement-fax.md')
    expect(pack?.text).toMatchInlineSnapshot(`
      "# Retire statement-fax

      Wave 1, approved. Nothing has to go before it. Effort: 1–2 person-weeks. Removal risk: 15 of 100.

      ## Why

      - No service calls statement-fax. \\(deploy/compose.yaml:12\\)

      ## Who to write to

      - ledger: owner not known

      > Subject: statement-fax is to be switched off
      >
      > Your ledger uses statement-fax, which is to be switched off.
      > Please tell us by the end of the month what you still need from it, and since when.
      > If we hear nothing, we switch it off on trial for a month and back on at the first complaint.

      ## Scream test

      - Announce the day and whom to call.
      - Answer every request to statement-fax with an error for an hour, then for a day, then for a month; leave it deployed.
      - Skip no month end, and no season that the service may have.
      - Switch it on again at the first complaint, and write down who complained.

      ## Data to keep or move

      - faxdb is used by nobody else: keep a copy, move it, or delete it, by whom and when.

      ## Checklist

      - [ ] Write to the owners of 1 consumer, and wait for their answers
      - [ ] Switch statement-fax off on trial, and write the result down with coppice decide scream-test
      - [ ] Keep or move the data
      - [ ] Remove deployments, DNS names, credentials, alerts and dashboards of statement-fax
      - [ ] Archive the code
      - [ ] Scan again: the decision is realised once nothing of it is found

      ## Rollback

      - Until the code is archived: start statement-fax again from its last release; the manifests stand in the history.
      - Restore its data from the copy that was kept.
      "
    `)
  })

  it('writes the same steps as issues to import', () => {
    const documents = packsOf(withPlan(smallAnalysis()))

    expect(documents.find(({ name }) => name === 'packs/github-issues.csv')?.text).toMatchInlineSnapshot(`
      "title,body,labels,milestone
      Retire statement-fax,"To do for retire-service/statement-fax:

      - [ ] Write to the owners of 1 consumer, and wait for their answers
      - [ ] Switch statement-fax off on trial, and write the result down with coppice decide scream-test
      - [ ] Keep or move the data
      - [ ] Remove deployments, DNS names, credentials, alerts and dashboards of statement-fax
      - [ ] Archive the code
      - [ ] Scan again: the decision is realised once nothing of it is found","consolidation,retire-service",Wave 1
      "
    `)
    expect(documents.find(({ name }) => name === 'packs/jira-issues.csv')?.text?.split('\r\n')[0]).toBe(
      'Summary,Issue Type,Description,Labels,Due Date,External ID',
    )
  })

  it('takes no name for markup', () => {
    const [pack] = packsOf(withPlan(smallAnalysis(HOSTILE_NAME)))

    expect(pack?.text).not.toContain('<img')
  })
})

/** The dead service of the bank in a first wave, still called by one that is to be written to. */
function withPlan(analysis: Analysis): Analysis {
  const item: PlanItem = {
    proposal: 'retire-service/statement-fax',
    title: 'Retire statement-fax',
    nodes: analysis.proposals[0]?.subjects ?? [],
    teams: [],
    status: 'approved',
    effort: { low: 1, high: 2 },
    risk: 15,
    savings: NO_SAVINGS,
    after: [],
    together: [],
    because: ['Nothing has to go before it.'],
  }
  return Analysis.parse({
    ...analysis,
    inventory: {
      ...analysis.inventory,
      nodes: [
        ...analysis.inventory.nodes,
        { kind: 'datastore', id: 'datastore:faxdb', name: 'faxdb', aliases: [], paths: [], evidence: [], logical: true },
      ],
      edges: [
        ...analysis.inventory.edges,
        {
          from: 'service:ledger',
          to: 'service:statement-fax',
          kind: 'calls',
          purpose: 'business',
          confidence: 0.9,
          evidence: analysis.inventory.edges[0]?.evidence,
        },
        {
          from: 'service:statement-fax',
          to: 'datastore:faxdb',
          kind: 'stores-in',
          confidence: 0.9,
          evidence: analysis.inventory.edges[0]?.evidence,
        },
      ],
    },
    plan: { ...analysis.plan, waves: [{ number: 1, from: '2026-05-04', until: '2026-08-02', items: [item] }] },
  })
}

function packsOf(analysis: Analysis) {
  return render(analysis, 'packs')
}

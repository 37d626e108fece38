import { Analysis, MergeProposal } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { smallAnalysis } from '../../test/small-analysis.ts'
import { explain, renderExplanation, suggestIds } from './explanation.ts'
import { renderSummary } from './summary.ts'
import type { TerminalLook } from './terminal-look.ts'

const plain = (text: string): string => text
const look: TerminalLook = { width: 80, palette: { bold: plain, dim: plain, green: plain, yellow: plain, red: plain, cyan: plain } }

/** Controls, and what turns the direction of a text; line ends taken out before. */
const STEERING = /[\p{Cc}\u202e]/u

/** The bank, with a set to merge. */
function withMerge(): Analysis {
  const analysis = smallAnalysis()
  const merge = MergeProposal.parse({
    id: 'merge-services/accounts',
    kind: 'merge-services',
    title: 'Merge ledger into accounts',
    subjects: ['service:accounts', 'service:ledger'],
    host: 'service:accounts',
    hostBecause: 'It has the most code.',
    layers: [
      { layer: 'shared-store', strength: 0.4, pairs: 1 },
      { layer: 'calls', strength: 0.8, pairs: 1 },
    ],
    effort: { low: 2, high: 5 },
    confidence: 0.7,
    evidenceFor: analysis.proposals[0]!.evidenceFor,
    evidenceAgainst: [],
    blockers: [],
    wouldChange: [],
    nextEvidence: 'Ask who rolls them out.',
    savesServices: 1,
    pattern: 'bound-together',
    saves: { services: 1, calls: 1, deployments: 0, databases: 0 },
    worth: 0.7,
    alternatives: [],
  })
  return { ...analysis, proposals: [...analysis.proposals, merge], figures: { ...analysis.figures, mergeSets: 1, mergedServices: 2 } }
}

describe('report/terminal/summary', () => {
  it('says what was found, why, where, and what is not known', () => {
    expect(renderSummary(smallAnalysis(), look)).toMatchInlineSnapshot(`
      "
      bank runs 3 services: 1 is a candidate for retirement.

      3 → 2–3 services   ·   0 rented products   ·   0 databases and brokers

      Retire 1
        ● statement-fax                R1 candidate           62\u00a0%   @bank/cards
          No service calls statement-fax.
          deploy/compose.yaml:12

      Find out next 1
        · 90 days of traces or access logs: would settle 1 verdict.

      Not read whole 1
        ○ broken.yaml:3
          Not valid YAML

      Not known 5
        · 1 of 1 repository has no version history: ages and owners there are unknown.
        · 1 reference leads nowhere known.
        · Calls are not read in Cobol (2 files).
        · 1 file or folder could not be read whole.
        · Traffic and logins.
        1 note on files; everything is in the report."
    `)
  })

  it('stays within the width, and lets no name steer the terminal', () => {
    const text = renderSummary(smallAnalysis('\u001b[2Jfax\u0007 machine of the third floor, which nobody has used for years'), look)

    expect(text.replaceAll('\n', '')).not.toMatch(STEERING)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('lets no crowd of mere suspects hide what is a candidate', () => {
    const analysis = smallAnalysis()
    const [candidate] = analysis.proposals
    const suspects = Array.from({ length: 40 }, (_, index) => ({ ...candidate!, id: `retire-service/old-${index}`, rung: 'R0' as const }))

    const text = renderSummary({ ...analysis, proposals: [...suspects, candidate!] } as Analysis, look)

    expect(text).toMatch(/Retire 1\n {2}● statement-fax +R1 candidate/)
    expect(text).toMatch(/Suspected only 40\n/)
    expect(text).toContain('… and 37 more that are suspected only')
  })
})

describe('report/terminal/summary of a merge set', () => {
  it('keeps every line within a narrow terminal, marks included', () => {
    const marks = {
      ...look.palette,
      bold: (text: string) => `<${text}>`,
      dim: (text: string) => `<${text}>`,
      cyan: (text: string) => `<${text}>`,
    }
    const lines = renderSummary(withMerge(), { width: 44, palette: marks })
      .split('\n')
      .map((line) => line.replaceAll(/[<>]/g, ''))

    expect(lines.filter((line) => line.length > 44)).toEqual([])
    expect(lines.join('\n')).toContain('  ● ledger → accounts\n    70\u00a0%, 2–5 person-weeks\n')
  })
})

describe('report/terminal/explanation', () => {
  it('says what a merge comes to: host, ties, effort', () => {
    const explanation = explain(withMerge(), 'merge-services/accounts')

    expect(explanation && renderExplanation(explanation, look)).toContain(
      [
        '  Takes the others in: accounts. It has the most code.',
        '  Saves: 1 service and 1 call over the network fewer',
        '  Effort: 2–5 person-weeks',
        '  Held together by: calls 80\u00a0% and shared store 40\u00a0%',
      ].join('\n'),
    )
  })

  it('says how much it leaves out', () => {
    const analysis = smallAnalysis()
    const lines = Array.from({ length: 20 }, (_, index) => ({
      class: 'declared' as const,
      detector: 'docker-compose',
      file: 'deploy/compose.yaml',
      line: index + 1,
    }))
    const nodes = analysis.inventory.nodes.map((node) => (node.name === 'statement-fax' ? { ...node, evidence: lines } : node))
    const proposals = analysis.proposals.map((proposal) => ({
      ...proposal,
      evidenceFor: proposal.evidenceFor.map((argument) => ({ ...argument, evidence: lines, evidenceCount: 57 })),
    }))
    const explanation = explain({ ...analysis, inventory: { ...analysis.inventory, nodes }, proposals }, 'statement-fax')
    const text = explanation ? renderExplanation(explanation, look) : ''

    expect(text).toContain('compose.yaml:12\n  … and 8 more')
    expect(text).toContain('compose.yaml:4\n      … and 53 more')
  })

  it('lets no id, protocol, note or name steer the terminal', () => {
    const escape = '\u001b[2J\u009b31m\u202e'
    const hostile = Analysis.parse(
      JSON.parse(JSON.stringify(withMerge()), (key, value: unknown) =>
        typeof value === 'string' && ['name', 'protocol', 'title', 'text', 'because', 'hostBecause', 'reference'].includes(key)
          ? `${value}${escape}`
          : value,
      ),
    )
    const analysis = { ...hostile, proposals: hostile.proposals.map((proposal) => ({ ...proposal, id: `${proposal.id}${escape}` })) }
    const ids = [...analysis.inventory.nodes.map((node) => node.id), ...analysis.proposals.map((proposal) => proposal.id)]

    const texts = ids.map((id) => explain(analysis, id)).map((found) => (found ? renderExplanation(found, look) : 'not found'))

    expect(texts).not.toContain('not found')
    expect([...texts, renderSummary(analysis, look)].join('').replaceAll('\n', '')).not.toMatch(STEERING)
  })

  it('finds a node by id and by name, and shows both directions with their lines', () => {
    const explanation = explain(smallAnalysis(), 'ledger')

    expect(explanation).toEqual(explain(smallAnalysis(), 'service:ledger'))
    const text = explanation ? renderExplanation(explanation, look) : ''
    expect(text).toContain('Needed by 1\n  accounts calls over grpc, 95\u00a0%\n    deploy/compose.yaml:12')
    expect(text).toContain('Needs nothing that was found')
    expect(text).toContain('http://${FX_HOST}/statement-fax  tried a value for FX_HOST')
  })

  it('adds a score up from what was found, and says what is not known', () => {
    const explanation = explain(smallAnalysis(), 'statement-fax')
    const text = explanation ? renderExplanation(explanation, look) : ''

    expect(text).toContain(
      [
        '  Demand         27 (15–60), 55\u00a0% of its inputs known',
        '         0.0 of 40.0  Nobody in the estate was seen to need it.',
        '        15.0 of 15.0  statement-fax publishes a port.',
        '                      deploy/compose.yaml:12',
        '      not known: “Requests a day, without health checks” and “People who log in',
        '                      within 90 days”',
      ].join('\n'),
    )
    expect(text).toContain('  Cost           unknown\n')
    expect(text).toContain('  Place in TIME: eliminate. Value 12 (8–40) against 50, fit 30 (25–45) against\n  50.')
  })

  it('shows a proposal with what would change it', () => {
    const explanation = explain(smallAnalysis(), 'retire-service/statement-fax')

    expect(explanation && renderExplanation(explanation, look)).toContain(
      'What would change it\n    · One call in an access log would keep it.',
    )
  })

  it('says in words how sure it is, what its rung means, and what follows', () => {
    const explanation = explain(smallAnalysis(), 'retire-service/statement-fax')
    const text = (explanation ? renderExplanation(explanation, look) : '').replace(/\s+/g, ' ')

    expect(text).toContain('Candidate: R1, the second of four steps')
    expect(text).toMatch(/(\d+) %: of 100 verdicts with this figure about \1 should prove right/)
    expect(text).toContain('switch it off for a month on trial')
  })

  it('shows three reasons of a kind, and counts the rest', () => {
    const analysis = smallAnalysis()
    const proposals = analysis.proposals.map((proposal) => ({
      ...proposal,
      evidenceFor: Array.from({ length: 5 }, (_, at) => ({
        signal: 'shared-partners',
        text: `Pair ${at}.`,
        nodes: [],
        evidence: [],
        evidenceCount: 0,
      })),
    }))
    const explanation = explain({ ...analysis, proposals }, 'retire-service/statement-fax')
    const text = explanation ? renderExplanation(explanation, look) : ''

    expect(text).toContain('Pair 2.\n      … and 2 reasons of the same kind')
    expect(text).not.toContain('Pair 3.')
  })

  it('suggests what may have been meant', () => {
    expect(explain(smallAnalysis(), 'ledgr')).toBeUndefined()
    expect(suggestIds(smallAnalysis(), 'ledgr')).toEqual(['service:ledger'])
    expect(suggestIds(smallAnalysis(), 'fax')).toContain('service:statement-fax')
    expect(suggestIds(smallAnalysis(), 'zzzzzz')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { smallAnalysis } from '../../test/small-analysis.ts'
import { explain, renderExplanation, suggestIds } from './explanation.ts'
import { renderSummary } from './summary.ts'
import type { TerminalLook } from './terminal-look.ts'

const plain = (text: string): string => text
const look: TerminalLook = { width: 80, palette: { bold: plain, dim: plain, green: plain, yellow: plain, red: plain, cyan: plain } }

describe('report/terminal/summary', () => {
  it('says what was found, why, where, and what is not known', () => {
    expect(renderSummary(smallAnalysis(), look)).toMatchInlineSnapshot(`
      "
      bank runs 3 services: 1 is a candidate for retirement.

      3 → 2–3 services   ·   0 rented products   ·   0 databases and brokers

      Retire 1
        ● statement-fax                R1 candidate           62 %   @bank/cards
          No service calls statement-fax.
          deploy/compose.yaml:12

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

    expect(text).not.toMatch(/[\u001b\u0007]/)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('report/terminal/explanation', () => {
  it('finds a node by id and by name, and shows both directions with their lines', () => {
    const explanation = explain(smallAnalysis(), 'ledger')

    expect(explanation).toEqual(explain(smallAnalysis(), 'service:ledger'))
    const text = explanation ? renderExplanation(explanation, look) : ''
    expect(text).toContain('Needed by 1\n  accounts calls over grpc, 95 %\n    deploy/compose.yaml:12')
    expect(text).toContain('Needs nothing that was found')
    expect(text).toContain('http://${FX_HOST}/statement-fax  tried a value for FX_HOST')
  })

  it('shows a proposal with what would change it', () => {
    const explanation = explain(smallAnalysis(), 'retire-service/statement-fax')

    expect(explanation && renderExplanation(explanation, look)).toContain(
      'What would change it\n    · One call in an access log would keep it.',
    )
  })

  it('suggests what may have been meant', () => {
    expect(explain(smallAnalysis(), 'ledgr')).toBeUndefined()
    expect(suggestIds(smallAnalysis(), 'ledgr')).toEqual(['service:ledger'])
    expect(suggestIds(smallAnalysis(), 'fax')).toContain('service:statement-fax')
    expect(suggestIds(smallAnalysis(), 'zzzzzz')).toEqual([])
  })
})

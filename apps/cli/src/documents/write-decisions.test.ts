import { describe, expect, it } from 'vitest'
import { decidedBefore, withDecisions } from './write-decisions.ts'

const file = `# What the bank decided.
decisions:
  # After the meeting of 2 November.
  - verdict: approve # for good
    proposal: retire-service/statement-fax
    by: cards
    evidence: 'cb29ce484222325f'
  - { verdict: critical, service: ledger } # the books

# Nothing below.
`

describe('cli/documents/write-decisions', () => {
  it('appends an entry, and leaves every comment where it stands', () => {
    expect(withDecisions(file, 'coppice.decisions.yaml', [{ verdict: 'keep', service: 'service:accounts', until: '2027-03-31' }])).toBe(
      file.replace('\n# Nothing', '  - verdict: keep\n    service: service:accounts\n    until: 2027-03-31\n\n# Nothing'),
    )
  })

  it('changes the entry about the same where it stands', () => {
    const text = withDecisions(file, 'coppice.decisions.yaml', [
      { verdict: 'reject', proposal: 'retire-service/statement-fax', by: 'cards', reason: 'Auditors: they fax.' },
    ])

    expect(text).toBe(
      file.replace(
        "approve # for good\n    proposal: retire-service/statement-fax\n    by: cards\n    evidence: 'cb29ce484222325f'\n",
        'reject # for good\n    proposal: retire-service/statement-fax\n    by: cards\n    reason: "Auditors: they fax."\n',
      ),
    )
  })

  it('tells what was decided on the same before, and of others nothing', () => {
    const again = { verdict: 'reject', proposal: 'retire-service/statement-fax' } as const
    const other = { verdict: 'keep', service: 'ledger' } as const

    expect(decidedBefore(file, 'coppice.decisions.yaml', again)).toMatchObject({ verdict: 'approve', by: 'cards' })
    expect(decidedBefore(file, 'coppice.decisions.yaml', other)).toBeUndefined()
  })

  it.each(['', '# Only a comment.\n', 'decisions: []\n', 'decisions:\n'])('begins a file from %j', (text) => {
    const written = withDecisions(text, 'coppice.decisions.yaml', [{ verdict: 'must-link', services: ['orders', 'order-lines'] }])

    expect(written).toContain('decisions:\n  - verdict: must-link\n    services:\n      - orders\n      - order-lines\n')
    expect(written.startsWith('# Only a comment.')).toBe(text.startsWith('#'))
  })

  it('writes nothing into a file that it cannot read, and says where it is wrong', () => {
    expect(() => withDecisions('decisions:\n  - verdict: aprove\n', 'coppice.decisions.yaml', [])).toThrow('coppice.decisions.yaml:2')
  })
})

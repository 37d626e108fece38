import { describe, expect, it } from 'vitest'
import { HOSTILE_NAME, smallAnalysis } from '../../test/small-analysis.ts'
import { unpackPage } from '../../test/unpack-page.ts'
import { toHeadline, toLimits, toWording } from '../words.ts'
import { TemplateError } from './html/index.ts'
import { formats, render } from './index.ts'
import { escapeCode, escapeText } from '../markdown-escape.ts'

const template = '<!doctype html><script type="application/json" id="coppice-analysis"></script><div id="root"></div>'

describe('report/renderers', () => {
  it.each(formats)('%s gives the same bytes twice', (format) => {
    expect(render(smallAnalysis(), format, { template })).toEqual(render(smallAnalysis(), format, { template }))
  })
})

describe('report/renderers/html', () => {
  it('embeds data that no name can break out of', () => {
    const [page] = render(smallAnalysis(`${HOSTILE_NAME} $& \u2028`), 'html', { template })
    const data = /id="coppice-analysis">([\s\S]*?)<\/script>/.exec(page?.text ?? '')?.[1] ?? ''

    expect(page?.text?.match(/<\/script>/g)).toHaveLength(1)
    expect(data).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(unpackPage(page?.text ?? ''))).toEqual(JSON.parse(JSON.stringify(smallAnalysis(`${HOSTILE_NAME} $& \u2028`))))
  })

  it('says what is wrong with a template', () => {
    expect(() => render(smallAnalysis(), 'html')).toThrow(TemplateError)
    expect(() => render(smallAnalysis(), 'html', { template: '<p>no place for data</p>' })).toThrow(TemplateError)
  })
})

describe('report/renderers/markdown', () => {
  it('reads as a report', () => {
    const [report] = render(smallAnalysis(), 'markdown')

    expect(report?.text).toContain('**bank runs 3 services: 1 is a candidate for retirement.**')
    expect(report?.text).toContain('| statement-fax | R1 candidate | 62\u00a0% | @\u200bbank/cards | unknown |')
    expect(report?.text).toContain('- No service calls statement-fax. `deploy/compose.yaml:12`')
    expect(report?.text).toContain('Calls are not read in Cobol \\(2 files\\).')
    expect(report?.text).toContain('| warning | `broken.yaml:3` | Not valid YAML |')
    expect(report?.text).toContain(
      '| statement-fax | retire | eliminate | 27 (15–60) | 12 (8–40) | 30 (25–45) | unknown | unknown | 0 (0–15) | 0 (0–40) |',
    )
    expect(report?.text).toContain('Read 8 of 9 files, 1 of them not whole; tied 1 of 2 references to what they mean.')
  })

  it('shows hostile names as text: no markup, no cell or line broken', () => {
    const text = render(smallAnalysis(`${HOSTILE_NAME} | [x](javascript:alert) \`a\`\n# not a heading`), 'markdown')[0]?.text ?? ''

    const withoutCode = text.replace(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    expect(withoutCode).not.toMatch(/<(?:img|\/script)/)
    expect(withoutCode).not.toMatch(/(?<!\\)\[x\]\(/)
    expect(text).not.toMatch(/^# not a heading/m)
    const rows = text.split('\n').filter((line) => line.startsWith('| &lt;/script'))
    expect(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual([7, 12])
  })
})

describe('report/markdown-escape', () => {
  it.each([
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['+1', '\\+1'],
    ['(@bank/cards)', '\\(@\u200bbank/cards\\)'],
    ['me@bank.example', 'me@\u200bbank.example'],
    ['www.bank.example', 'www\u200b.bank.example'],
    ['a\u202eb', 'a b'],
  ])('shows %j as text', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it('keeps code as it is written, pipes and backticks too', () => {
    expect(escapeCode('a`b')).toBe('``a`b``')
    expect(escapeCode('${A|b}')).toBe('<code>\\$\\{A\\|b\\}</code>')
    expect(escapeCode('')).toBe('')
  })
})

describe('report/words', () => {
  it('counts open sets alone, and a file with three complaints once', () => {
    const analysis = smallAnalysis()
    const [problem] = analysis.inventory.diagnostics
    const diagnostics = [1, 2, 3].map((line) => ({ ...problem!, line }))
    const merging = {
      ...analysis,
      inventory: { ...analysis.inventory, diagnostics },
      figures: { ...analysis.figures, mergeSets: 1, mergedServices: 2 },
    }

    expect(toHeadline(merging, toWording(merging))).toBe(
      'bank runs 3 services: 1 is a candidate for retirement and 2 could be one service.',
    )
    expect(toLimits(merging)).toContain('1 file or folder could not be read whole.')
  })
})

describe('report/renderers/csv', () => {
  const cellOf = (name: string): string =>
    render(smallAnalysis(name), 'csv').find((document) => document.name === 'services.csv')?.text ?? ''

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tcmd', '\n=1', '＝1'])('lets no spreadsheet run %j', (name) => {
    expect(cellOf(name)).not.toContain(`,${name}`)
    expect(cellOf(name).replaceAll('"', '')).toContain(`'${name.replaceAll('"', '')}`)
  })

  it('leaves a score of which nothing is known empty, and never writes 0 for it', () => {
    const [header = '', ...rows] = cellOf('fax').split('\r\n')
    const cells = rows.find((row) => row.startsWith('service:statement-fax'))?.split(',') ?? []
    const at = (column: string): string | undefined => cells[header.split(',').indexOf(column)]

    expect([at('time_place'), at('demand'), at('demand_low'), at('demand_high'), at('demand_coverage')]).toEqual([
      'eliminate',
      '27',
      '15',
      '60',
      '0.55',
    ])
    expect([at('cost'), at('cost_low'), at('cost_high'), at('cost_coverage')]).toEqual(['', '0', '100', '0'])
  })

  it('quotes what would break a row', () => {
    expect(cellOf('fax, "old"\nmachine')).toContain('"fax, ""old""\nmachine"')
  })
})

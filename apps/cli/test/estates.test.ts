import { fileURLToPath } from 'node:url'
import { analyze } from '@coppice/clustering'
import type { Analysis } from '@coppice/model'
import { render } from '@coppice/report'
import { scan } from '@coppice/scanner'
import { describe, expect, it } from 'vitest'

/** How the two estates that come with the product stand: read the difference before you write it anew with -u. */
describe('fixtures/estates', () => {
  it.each(['shop', 'quiet'])('%s stands on the axes as it did, with the same verdicts', async (name) => {
    const analysis = analyze(await scan([estate(name)], { history: false, asOf: '2026-11-13T00:00:00.000Z' }))

    await expect(toPage(name, analysis)).toMatchFileSnapshot(golden(name))
  })

  it('quiet has nothing to retire, to merge or to replace, and everything in it is assessed', async () => {
    const { verdicts } = analyze(await scan([estate('quiet')], { history: false }))

    expect(verdicts.map(({ disposition }) => disposition).filter((one) => !['keep', 'invest', 'tolerate'].includes(one))).toEqual([])
  })

  it('shop: the report names first what is due first, and its savings add up', async () => {
    const analysis = analyze(await scan([estate('shop')], { history: false, asOf: '2026-11-13T00:00:00.000Z' }))

    const [report] = render(analysis, 'markdown')
    const [, first = ''] = /## What has to be decided first\n([^]*?)\n## /.exec(report?.text ?? '') ?? []
    const days = [...first.matchAll(/\| (?<day>\d{4}-\d\d-\d\d) \|/g)].map(({ groups }) => groups?.['day'])
    const counted = analysis.costs.savings.filter((saving) => saving.counted).map(({ yearly }) => yearly)
    const total = (end: 'low' | 'high') => Math.round(counted.reduce((sum, amount) => sum + amount[end], 0)).toLocaleString('en')

    expect(first).toMatch(/\| Zendesk \| 2026-12-01 \| 16,200\u00a0EUR \|/)
    expect(days.every((day, index) => (days[index - 1] ?? '') <= (day ?? ''))).toBe(true)
    expect(report?.text).toContain(`**In a budget:** ${total('low')}–${total('high')}\u00a0EUR in a year`)
  })
})

function estate(name: string): string {
  return fileURLToPath(new URL(`../../../fixtures/estates/${name}`, import.meta.url))
}

function golden(name: string): string {
  return fileURLToPath(new URL(`goldens/${name}.txt`, import.meta.url))
}

/** Verdict and scores, each point with what was found. */
function toPage(name: string, { assessments, verdicts }: Analysis): string {
  const blocks = assessments.map(({ node, place, because, axes }) => {
    const verdict = verdicts.find((candidate) => candidate.node === node)
    const scores = axes.map(({ axis, score, low, high, coverage, points, missing }) =>
      [
        `  ${axis}: ${score ?? 'unknown'} (${low}-${high}), ${Math.round(coverage * 100)} % known`,
        ...points.map((point) => `    ${point.points} of ${point.of}, ${point.measure} ${point.found}: ${point.text}`),
        ...(missing.length > 0 ? [`    missing: ${missing.join(', ')}`] : []),
      ].join('\n'),
    )
    return [
      `${node}: ${verdict?.disposition}${verdict?.blocked ? ', blocked' : ''}`,
      `  ${verdict?.because}`,
      `  ${place}: ${because}`,
      ...scores,
    ].join('\n')
  })
  return `${name}, without history\n\n${blocks.join('\n\n')}\n`
}

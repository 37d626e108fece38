import { fileURLToPath } from 'node:url'
import { analyze } from '@coppice/clustering'
import type { Analysis } from '@coppice/model'
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

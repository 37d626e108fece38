import { render } from '@coppice/report'
import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { readAnalysis, type Surroundings } from './read-analysis.ts'

describe('load/read-analysis', () => {
  it('prefers the document in the page to the one beside it', async () => {
    const analysis = analysisOf('small')
    const loaded = await readAnalysis(around({ embedded: JSON.stringify(analysis), beside: '{"schema":"other"}' }))

    expect(loaded).toEqual({ state: 'ready', analysis })
  })

  it('reads what the report packed into the page', async () => {
    const analysis = analysisOf('small')
    const [page] = render(analysis, 'html', { template: '<script type="application/json" id="coppice-analysis"></script>' })
    const embedded = /">(.*)</.exec(page?.text ?? '')?.[1] ?? ''

    expect(embedded.length).toBeLessThan(JSON.stringify(analysis).length / 5)
    expect(await readAnalysis(around({ embedded }))).toEqual({ state: 'ready', analysis })
  })

  it('says that a page cut off within its document cannot be read', async () => {
    const embedded = '{"encoding":"columns+deflate+base64","data":"q1YqzkjNyVGyUihOTQ"}'

    expect(await readAnalysis(around({ embedded }))).toMatchObject({ state: 'error', source: 'this file' })
  })

  it('takes the document beside the page where the page is bare', async () => {
    const analysis = analysisOf('small')

    expect(await readAnalysis(around({ embedded: '\n  ', beside: JSON.stringify(analysis) }))).toEqual({ state: 'ready', analysis })
  })

  it('is empty without either', async () => {
    expect(await readAnalysis(around({}))).toEqual({ state: 'empty' })
  })

  it('says where a document of another version differs, and in a few lines', async () => {
    const { schema: _schema, ...rest } = analysisOf('small')
    const loaded = await readAnalysis(
      around({ embedded: JSON.stringify({ ...rest, schema: 'coppice.analysis/9', figures: 7, proposals: [1, 2, 3, 4, 5, 6, 7] }) }),
    )

    expect(loaded).toMatchObject({ state: 'error', source: 'this file' })
    if (loaded.state !== 'error') throw new Error('expected an error')
    expect(loaded.problems[0]).toMatch(/^schema: /)
    expect(loaded.problems.length).toBeLessThanOrEqual(5)
  })

  it('says that a cut-off document is no JSON', async () => {
    const loaded = await readAnalysis(around({ beside: '{"schema": "coppice.ana' }))

    expect(loaded).toMatchObject({ state: 'error', source: 'analysis.json' })
  })
})

function around({ embedded = '', beside }: { readonly embedded?: string; readonly beside?: string }): Surroundings {
  return { embedded: () => embedded, beside: () => Promise.resolve(beside) }
}

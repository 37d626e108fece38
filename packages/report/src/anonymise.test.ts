import { describe, expect, it } from 'vitest'
import { smallAnalysis } from '../test/small-analysis.ts'
import { unpackPage } from '../test/unpack-page.ts'
import { anonymise } from './anonymise.ts'
import { render } from './renderers/index.ts'

describe('report/anonymise', () => {
  it('keeps figures, edges and verdicts, under numbers', () => {
    const analysis = smallAnalysis()

    const shown = anonymise(analysis)

    expect(shown.figures).toEqual(analysis.figures)
    expect(shown.inventory.nodes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'service:service-001 service-001',
      'service:service-002 service-002',
      'service:service-003 service-003',
      'team:team-001 team-001',
    ])
    expect(shown.inventory.edges[0]).toMatchObject({ from: 'service:service-001', to: 'service:service-002', protocol: 'grpc' })
    expect(shown.inventory.edges[0]?.evidence[0]).toMatchObject({ file: 'folder-002/file-002.yaml', line: 12, detector: 'docker-compose' })
    expect(shown.proposals[0]).toMatchObject({
      id: 'retire-service/service-003',
      title: 'retire service: service-003',
      rung: 'R1',
      evidenceFor: [{ signal: 'no-inbound-calls', text: 'no inbound calls.' }],
    })
    expect(shown.verdicts.map(({ node, proposals }) => `${node} ${proposals.join()}`)).toContain(
      'service:service-003 retire-service/service-003',
    )
  })

  it('lets no word of the company into any format', () => {
    const shown = anonymise(smallAnalysis('statement-fax'))
    const template = '<script type="application/json" id="coppice-analysis"></script>'

    const written = (
      ['html', 'markdown', 'csv', 'json', 'sarif', 'graphml', 'gexf', 'neo4j', 'cyclonedx', 'backstage', 'mermaid', 'dot'] as const
    )
      .flatMap((format) => render(shown, format, { template }))
      .map(({ name, text = '' }) => (name.endsWith('.html') ? unpackPage(text) : text))
      .join('\n')

    expect(written.match(/bank|fax|ledger|accounts|broken|FX_HOST|cards/gi)).toBeNull()
  })
})

import { Analysis } from '@coppice/model'

/** The name that no document may take for markup. */
export const HOSTILE_NAME = '</script><img src=x onerror=alert(1)>'

/** Three services of a bank, one of them dead, with a name of one's choice for it. */
export function smallAnalysis(deadName = 'statement-fax'): Analysis {
  const evidence = [{ class: 'declared', detector: 'docker-compose', file: 'deploy/compose.yaml', line: 12 }]
  const service = (name: string, id = name): object => ({
    kind: 'service',
    id: `service:${id}`,
    name,
    aliases: [],
    role: 'application',
    paths: [`services/${id}`],
    evidence,
    endpoints: [],
    languages: ['Go'],
    linesOfCode: 120,
  })
  const argument = (signal: string, text: string): object => ({
    signal,
    text,
    nodes: ['service:statement-fax'],
    evidence,
    evidenceCount: 1,
  })
  return Analysis.parse({
    schema: 'coppice.analysis/1',
    inventory: {
      schema: 'coppice.inventory/1',
      name: 'bank',
      asOf: '2026-05-04T00:00:00.000Z',
      nodes: [
        service('accounts'),
        service('ledger'),
        service(deadName, 'statement-fax'),
        { kind: 'team', id: 'team:cards', name: '@bank/cards', aliases: [], paths: [], evidence },
      ],
      edges: [
        {
          from: 'service:accounts',
          to: 'service:ledger',
          kind: 'calls',
          protocol: 'grpc',
          purpose: 'business',
          confidence: 0.95,
          evidence,
        },
        { from: 'service:statement-fax', to: 'team:cards', kind: 'owned-by', confidence: 1, evidence },
      ],
      unresolved: [
        {
          from: 'service:ledger',
          reference: `http://\${FX_HOST}/${deadName}`,
          relation: 'calls',
          tried: ['a value for FX_HOST'],
          candidates: [],
          evidence,
        },
      ],
      diagnostics: [{ file: 'broken.yaml', line: 3, severity: 'warning', code: 'invalid-yaml', message: 'Not valid YAML' }],
      coverage: {
        files: { listed: 9, read: 8, failed: 1 },
        languages: [{ language: 'Cobol', files: 2, read: false }],
        references: { linked: 1, unresolved: 1 },
        detectors: [],
        history: { repositories: 1, withHistory: 0 },
        notLookedAt: ['Traffic and logins.'],
      },
    },
    settings: { seed: 1, runs: 2 },
    rules: {},
    figures: {
      services: 3,
      saas: 0,
      datastores: 0,
      brokers: 0,
      target: { low: 2, high: 3 },
      retire: { R0: 0, R1: 1, R2: 0, R3: 0, blocked: 0 },
      mergeSets: 0,
      mergedServices: 0,
      notAssessed: 0,
    },
    communities: [],
    costs: { yearly: [], known: 0, unknown: ['service:accounts', 'service:ledger', 'service:statement-fax'], waterfall: [], savings: [] },
    subscriptions: [],
    dataMap: { entities: [], journeys: [], fragmentation: { now: { rivalries: 0 }, after: { rivalries: 0 } } },
    assessments: [
      {
        node: 'service:statement-fax',
        place: 'eliminate',
        because: 'Value 12 (8–40) against 50, fit 30 (25–45) against 50.',
        axes: [
          {
            axis: 'demand',
            score: 27,
            low: 15,
            high: 60,
            coverage: 0.55,
            points: [
              { measure: 'callers', found: 0, points: 0, of: 40, text: 'Nobody in the estate was seen to need it.' },
              { measure: 'ways-in', found: 1, points: 15, of: 15, text: `${deadName} publishes a port.`, evidence: evidence[0] },
            ],
            missing: ['traffic', 'users'],
          },
          { axis: 'value', score: 12, low: 8, high: 40, coverage: 0.7, points: [], missing: [] },
          { axis: 'fit', score: 30, low: 25, high: 45, coverage: 0.8, points: [], missing: [] },
          { axis: 'cost', low: 0, high: 100, coverage: 0, points: [], missing: ['run', 'people'] },
          { axis: 'redundancy', low: 0, high: 100, coverage: 0, points: [], missing: ['twin', 'capability'] },
          { axis: 'removal-risk', score: 0, low: 0, high: 15, coverage: 0.85, points: [], missing: ['retention'] },
          { axis: 'fragmentation', score: 0, low: 0, high: 40, coverage: 0.6, points: [], missing: ['entities'] },
        ],
      },
    ],
    verdicts: [
      { node: 'service:accounts', disposition: 'keep', blocked: false, because: 'It is the front door.', proposals: [] },
      { node: 'service:ledger', disposition: 'keep', blocked: false, because: 'accounts needs ledger.', proposals: [] },
      {
        node: 'service:statement-fax',
        disposition: 'retire',
        rung: 'R1',
        blocked: false,
        because: 'No service calls it.',
        proposals: ['retire-service/statement-fax'],
      },
    ],
    proposals: [
      {
        id: 'retire-service/statement-fax',
        kind: 'retire-service',
        title: `Retire ${deadName}`,
        subjects: ['service:statement-fax'],
        confidence: 0.62,
        rung: 'R1',
        evidenceFor: [argument('no-inbound-calls', `No service calls ${deadName}.`)],
        evidenceAgainst: [],
        blockers: [],
        wouldChange: ['One call in an access log would keep it.'],
        nextEvidence: 'Ask @bank/cards whether anybody still faxes.',
        savesServices: 1,
        robustness: {
          flips: true,
          when: [
            { what: 'retire.staleAfterDays', change: '+20\u00a0%: 438 instead of 365', becomes: 'It would stand at R0 instead of R1.' },
          ],
          tested: 3,
        },
      },
    ],
    nextEvidence: [
      {
        what: '90 days of traces or access logs',
        why: 'A call would keep the service.',
        settles: 1,
        proposals: ['retire-service/statement-fax'],
      },
    ],
  })
}

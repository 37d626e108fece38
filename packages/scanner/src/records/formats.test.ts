import { context, SpanKind, trace } from '@opentelemetry/api'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, SimpleSpanProcessor, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { inputOf, NO_RECORD_SETTINGS } from '../../test/source-cases.ts'
import { sources } from '../sources/index.ts'
import { readInput } from './read-input.ts'
import type { RecordFact } from './record-fact.ts'
import type { RecordInput } from './source.ts'

async function read(id: string, input: RecordInput) {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Error(`no source ${id}`)
  const { facts, file, diagnostics } = await readInput(input, source, NO_RECORD_SETTINGS, undefined)
  return { facts: facts.map(({ fact }) => fact), file, diagnostics }
}

describe('scanner/records: formats as programs write them', () => {
  it('reads a workbook whose headings stand in two rows, with merged cells above', async () => {
    const rows = [
      [{ value: 'Software of the clinic', span: 6 }, null, null, null, null, null],
      [{ value: 'Supplier', span: 2 }, null, { value: 'Contract', span: 3 }, null, null, { value: 'Seats' }],
      ['Vendor', 'Product', 'End', 'Notice', 'Annual cost', ''].map((value) => ({ value })),
      [
        { value: 'Zendesk International Ltd' },
        { value: 'Suite' },
        { value: new Date('2027-01-31'), type: Date, format: 'yyyy-mm-dd' },
        { value: '60 days' },
        { value: '€ 9,600' },
        { value: 14, type: Number },
      ],
    ]
    const workbook = await writeWorkbook(rows as never).toBuffer()

    const { facts, file } = await read('saas-contracts', inputOf(new Uint8Array(workbook), 'contracts.xlsx'))

    expect(facts).toMatchObject([
      {
        vendor: 'Zendesk International Ltd',
        product: 'Suite',
        renewal: '2027-01-31',
        noticeDays: 60,
        seats: 14,
        annualCost: { low: 9600, currency: 'EUR' },
      },
    ])
    expect(file.mapping.map(({ field, column }) => `${field}: ${column}`)).toContain('seats: Seats')
  })

  it('unpacks no workbook that claims to hold more than fits into memory', async () => {
    const workbook = await writeWorkbook([[{ value: 'Vendor' }]] as never).toBuffer()
    workbook.writeUInt32LE(0x7fffffff, workbook.indexOf(Buffer.from('PK\u0001\u0002')) + 24)

    const { diagnostics } = await read('saas-contracts', inputOf(new Uint8Array(workbook), 'contracts.xlsx'))

    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'unreadable-record', message: expect.stringContaining('It unpacks to 2048 MB') as string }),
    )
  })

  it('reads FOCUS out of Parquet as it does out of CSV', async () => {
    const day = (at: number) => new Date(Date.UTC(2026, 9, at))
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'BilledCost', data: [12.5, 7.5, 100], type: 'DOUBLE' },
        { name: 'BillingCurrency', data: ['EUR', 'EUR', 'EUR'], type: 'STRING' },
        { name: 'ChargePeriodStart', data: [day(1), day(2), day(1)], type: 'TIMESTAMP' },
        { name: 'ChargePeriodEnd', data: [day(2), day(3), day(3)], type: 'TIMESTAMP' },
        { name: 'ProviderName', data: ['Northcloud', 'Northcloud', 'Northcloud'], type: 'STRING' },
        { name: 'ServiceName', data: ['Machines', 'Machines', 'Managed PostgreSQL'], type: 'STRING' },
        { name: 'ResourceName', data: ['accounts-1', 'accounts-1', 'ledger-db'], type: 'STRING' },
        { name: 'Tags', data: ['{"service":"accounts"}', '{"service":"accounts"}', '{}'], type: 'STRING' },
      ],
    })

    const { facts } = await read('focus', inputOf(new Uint8Array(buffer), 'focus.parquet'))

    expect(facts).toMatchObject([
      {
        product: 'Machines',
        service: 'accounts',
        amount: { low: 20, currency: 'EUR' },
        window: { from: '2026-10-01', until: '2026-10-03' },
      },
      { product: 'Managed PostgreSQL', resource: 'ledger-db', service: undefined, amount: { low: 100 } },
    ])
  })

  it('reads what the SDK of OpenTelemetry writes', async () => {
    const lines: string[] = []
    const tracers = Object.fromEntries(
      ['web', 'accounts'].map((name) => [
        name,
        new BasicTracerProvider({
          resource: resourceFromAttributes({ 'service.name': name }),
          spanProcessors: [new SimpleSpanProcessor(toLines(lines))],
        }).getTracer('test'),
      ]),
    )
    for (let at = 0; at < 3; at++) {
      const calling = tracers['web']?.startSpan('GET', {
        kind: SpanKind.CLIENT,
        attributes: { 'server.address': 'accounts', 'http.request.method': 'GET' },
      })
      if (!calling) throw new Error('no span')
      const inside = trace.setSpan(context.active(), calling)
      const serving = tracers['accounts']?.startSpan(
        'GET /accounts',
        { kind: SpanKind.SERVER, attributes: { 'http.route': '/accounts' } },
        inside,
      )
      serving?.end()
      calling.end()
    }
    tracers['accounts']?.startSpan('GET /readyz', { kind: SpanKind.SERVER, attributes: { 'http.route': '/readyz' } }).end()

    const { facts, file } = await read('otlp', inputOf(new TextEncoder().encode(`${lines.join('\n')}\n`), 'traces.jsonl'))

    expect(file).toMatchObject({ rows: 7, used: 7, bad: 0 })
    expect(trafficIn(facts)).toEqual([
      '? to accounts: 0, 1 synthetic',
      'web to accounts: 3, 0 synthetic',
      'web to accounts: 3, 0 synthetic',
    ])
  })

  it('streams a million spans in bounded memory', { timeout: 120_000 }, async () => {
    const before = process.memoryUsage().heapUsed
    let most = 0

    const { facts, file } = await read('otlp', {
      ...inputOf(new TextEncoder().encode(lineOf(0)), 'traces.jsonl'),
      size: 400_000_000,
      async *chunks() {
        for (let at = 0; at < LINES; at++) {
          yield await Promise.resolve(new TextEncoder().encode(lineOf(at)))
          if (at % 500 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before)
        }
      },
    })

    expect(file.rows).toBe(1_000_000)
    expect(trafficIn(facts)).toContain('web to accounts: 500000, 0 synthetic')
    expect(most / 1024 / 1024).toBeLessThan(MOST_MEGABYTES)
  })
})

/** A hundred pairs of a call and its callee on each line. */
const LINES = 5000
/** What may be in memory on top, before anything is collected. */
const MOST_MEGABYTES = 400

function lineOf(line: number): string {
  const of = (name: string, spans: object[]) => ({
    resource: { attributes: [{ key: 'service.name', value: { stringValue: name } }] },
    scopeSpans: [{ spans }],
  })
  const pairs = Array.from({ length: 100 }, (_, at) => line * 100 + at + 1)
  const id = (number: number, side: string) => `${side}${number.toString(16).padStart(15, '0')}`
  const start = (number: number) => `${1_790_000_000 + Math.floor(number / 100)}000000000`
  return `${JSON.stringify({
    resourceSpans: [
      of(
        'accounts',
        pairs.map((n) => ({ spanId: id(n, 'b'), parentSpanId: id(n, 'a'), kind: 2, startTimeUnixNano: start(n), attributes: [] })),
      ),
      of(
        'web',
        pairs.map((n) => ({ spanId: id(n, 'a'), kind: 3, startTimeUnixNano: start(n), attributes: [] })),
      ),
    ],
  })}\n`
}

function trafficIn(facts: readonly RecordFact[]): string[] {
  return facts
    .flatMap((fact) =>
      fact.kind === 'traffic' ? [`${fact.from ?? '?'} to ${fact.to.name}: ${fact.requests}, ${fact.synthetic} synthetic`] : [],
    )
    .toSorted()
}

function toLines(lines: string[]): SpanExporter {
  return {
    export(spans: ReadableSpan[], done) {
      const bytes = JsonTraceSerializer.serializeRequest(spans)
      if (bytes) lines.push(new TextDecoder().decode(bytes))
      done({ code: 0 })
    },
    shutdown: () => Promise.resolve(),
  }
}

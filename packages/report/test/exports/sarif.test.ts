import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: unknown
    }[]
  }[]
}

describe('report/exports/sarif', () => {
  const isLog = officialSchema()

  it.each([['a plain name', 'statement-fax'] as const, ...hostileNames])('fits the schema of OASIS with %s', (_, name) => {
    isLog(JSON.parse(textOf(smallAnalysis(name), 'sarif')))

    expect(isLog.errors ?? []).toEqual([])
  })

  it('would notice a log that is none', () => {
    expect(isLog({ version: '2.1.0', runs: [{ tool: {}, results: [{}] }] })).toBe(false)
  })

  it('shows a retirement at the line that it rests on, and what could not be read at its own', () => {
    const { runs } = JSON.parse(textOf(smallAnalysis(), 'sarif')) as Log
    const results = runs[0]?.results ?? []

    expect(results.map(({ ruleId, level, locations }) => ({ ruleId, level, locations }))).toEqual([
      { ruleId: 'retire-service', level: 'warning', locations: at('deploy/compose.yaml', 12) },
      { ruleId: 'unresolved-reference', level: 'note', locations: at('deploy/compose.yaml', 12) },
      { ruleId: 'invalid-yaml', level: 'warning', locations: at('broken.yaml', 3) },
    ])
    expect(results[0]?.message.text).toContain('Retire statement-fax (R1 candidate). No service calls statement-fax.')
  })
})

function at(uri: string, startLine: number): unknown {
  return [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }]
}

/** As Microsoft's matchers for Jest carry it; draft 4 but for its `id`. */
function officialSchema(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  return new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema)
}

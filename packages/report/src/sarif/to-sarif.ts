import { compareText, isFileEvidence, type Evidence } from '@coppice/model'
import { toWellFormed } from '../to-well-formed.ts'

/** Something that a code host shows at a line. */
export interface SarifResult {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'note' | 'none'
  readonly message: string
  /** What makes it the same finding next time, wherever its lines have moved. */
  readonly fingerprint: string
  /** The first is where it is shown, the others stand beside it. */
  readonly evidence: readonly Evidence[]
  /** Where there is no line to point at: the file to which it belongs. */
  readonly fallback?: string | undefined
  /** Why it does not count: it stood in the baseline, or somebody accepted it. */
  readonly suppressed?: string | undefined
}

export interface SarifRule {
  readonly id: string
  readonly title: string
  readonly help: string
}

const MOST_RELATED = 10

/** SARIF 2.1.0 (OASIS), as GitHub, GitLab, Azure DevOps and editors read it. */
export function toSarif(rules: readonly SarifRule[], results: readonly SarifResult[]): string {
  const used = rules.filter(({ id }) => results.some(({ rule }) => rule === id)).toSorted((a, b) => compareText(a.id, b.id))
  const at = new Map(used.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Coppice',
            rules: used.map(({ id, title, help }) => ({
              id,
              name: id,
              shortDescription: { text: title },
              fullDescription: { text: help },
              help: { text: help },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => toResult(result, at)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult(result: SarifResult, ruleAt: ReadonlyMap<string, number>): object {
  const { rule, level, message, fingerprint, evidence, fallback, suppressed } = result
  const [first, ...rest] = evidence.flatMap((one) => toLocation(one))
  const elsewhere =
    fallback === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri: toUri(fallback) }, region: { startLine: 1 } } }]
  return {
    ruleId: rule,
    ruleIndex: ruleAt.get(rule),
    level,
    message: { text: message },
    locations: first === undefined ? elsewhere : [first],
    ...(rest.length === 0 ? {} : { relatedLocations: rest.slice(0, MOST_RELATED).map((location, id) => ({ id, ...location })) }),
    partialFingerprints: { 'coppice/v1': fingerprint },
    ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'external', justification: suppressed }] }),
  }
}

function toLocation(evidence: Evidence): object[] {
  if (!isFileEvidence(evidence)) return []
  const path = evidence.repository === undefined ? evidence.file : `${evidence.repository}/${evidence.file}`
  return [
    {
      physicalLocation: { artifactLocation: { uri: toUri(path) }, region: { startLine: evidence.line } },
      ...(evidence.note === undefined ? {} : { message: { text: evidence.note } }),
    },
  ]
}

/** A relative reference: what a path may hold and a URI may not is escaped, and a colon in the first part would make a scheme of it. */
function toUri(path: string): string {
  const escaped = path
    .split('/')
    .map((part) => encodeURIComponent(toWellFormed(part)))
    .join('/')
  return escaped.replace(/^\/+/, '')
}

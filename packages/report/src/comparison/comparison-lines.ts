import type { Comparison, EdgeChange, Evidence, VerdictChange } from '@coppice/model'
import { toPlace } from '../words.ts'

/** A comparison as sections of lines: what is the same in the terminal and in Markdown. Names are as they are: whoever shows them escapes them. */
export interface ComparisonSection {
  readonly title: string
  readonly items: readonly ComparisonItem[]
}

export interface ComparisonItem {
  readonly sign: '+' | '-' | '~'
  readonly text: string
  readonly reasons: readonly string[]
  readonly place: string | undefined
}

export function toSections({ nodes, edges, verdicts, proposals }: Comparison): ComparisonSection[] {
  const serviceEdges = (list: readonly EdgeChange[]): readonly EdgeChange[] => list.filter(({ kind }) => TELLING.has(kind))
  const sections: ComparisonSection[] = [
    {
      title: 'Services and products',
      items: [
        ...nodes.appeared.filter(isCounted).map(({ name, kind, reasons, evidence }) => item('+', `${kind} ${name}`, reasons, evidence)),
        ...nodes.vanished.filter(isCounted).map(({ name, kind, reasons, evidence }) => item('-', `${kind} ${name}`, reasons, evidence)),
      ],
    },
    {
      title: 'Verdicts',
      items: verdicts.map((change) =>
        item('~', `${change.name}: ${stand(change.before)} → ${stand(change.after)}`, [change.after.because, ...change.reasons], []),
      ),
    },
    {
      title: 'Proposals',
      items: [...proposals.appeared.map((id) => item('+', id, [], [])), ...proposals.vanished.map((id) => item('-', id, [], []))],
    },
    {
      title: 'Dependencies',
      items: [
        ...serviceEdges(edges.appeared).map((edge) => item('+', toText(edge), edge.reasons, edge.evidence)),
        ...serviceEdges(edges.vanished).map((edge) => item('-', toText(edge), edge.reasons, edge.evidence)),
      ],
    },
    {
      title: 'Everything else',
      items: [
        ...nodes.appeared
          .filter((node) => !isCounted(node))
          .map(({ name, kind, reasons, evidence }) => item('+', `${kind} ${name}`, reasons, evidence)),
        ...nodes.vanished
          .filter((node) => !isCounted(node))
          .map(({ name, kind, reasons, evidence }) => item('-', `${kind} ${name}`, reasons, evidence)),
      ],
    },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

/** Figures that changed, in words: `services 12 → 13`. */
export function toFigureLine({ figures }: Comparison): string {
  const changed = figures.filter(({ before, after }) => before !== after)
  return changed.map(({ figure, before, after }) => `${figure.replaceAll('-', ' ')} ${before} → ${after}`).join(', ')
}

const TELLING: ReadonlySet<EdgeChange['kind']> = new Set([
  'calls',
  'publishes',
  'consumes',
  'stores-in',
  'uses-saas',
  'imports',
  'owned-by',
])

function isCounted({ kind }: { readonly kind: string }): boolean {
  return kind === 'service' || kind === 'saas'
}

function item(sign: ComparisonItem['sign'], text: string, reasons: readonly string[], evidence: readonly Evidence[]): ComparisonItem {
  return { sign, text, reasons, place: evidence[0] && toPlace(evidence[0]) }
}

function stand({ disposition, rung, blocked }: VerdictChange['before']): string {
  return [disposition, ...(rung === undefined ? [] : [rung]), ...(blocked ? ['blocked'] : [])].join(' ')
}

function toText({ from, to, kind, protocol }: EdgeChange): string {
  return `${from} ${kind} ${to}${protocol === undefined ? '' : ` (${protocol})`}`
}

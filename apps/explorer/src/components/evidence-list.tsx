import { EvidenceClass, type Argument, type Evidence, type InventoryEdge } from '@coppice/model'
import type { Estate } from '../estate/index-estate.ts'
import { classWords, count, figure } from '../estate/words.ts'
import { NodeLink } from './node-link.tsx'
import { SourceLine } from './source-line.tsx'
import './evidence.css'

/** Lines and records behind a claim, each with its class; in the order of the hops where they are hops. */
export function EvidenceList({ evidence, total = evidence.length }: { readonly evidence: readonly Evidence[]; readonly total?: number }) {
  if (evidence.length === 0) return null
  return (
    <ul className="evidence">
      {evidence.map((item, index) => (
        <li key={index}>
          <ClassLetter evidence={item} />
          <span>
            <SourceLine evidence={item} /> {item.note ? <span className="note">{item.note} </span> : null}
            <span className="caption">{item.detector}</span>
          </span>
        </li>
      ))}
      {total > evidence.length ? (
        <li>
          <span />
          <span className="caption">{`and ${figure(total - evidence.length)} more in the analysis document`}</span>
        </li>
      ) : null}
    </ul>
  )
}

function ClassLetter({ evidence }: { readonly evidence: Evidence }) {
  return (
    <abbr className="class" title={`${evidence.class}: ${classWords[evidence.class]}`}>
      {evidence.class.charAt(0).toUpperCase()}
      <span className="visually-hidden">{evidence.class.slice(1)}</span>
    </abbr>
  )
}

/** What the letters before lines of evidence mean. */
export function EvidenceKey() {
  return (
    <p className="caption evidence-key">
      {EvidenceClass.options.map((name) => (
        <span key={name}>
          <b>{name.charAt(0).toUpperCase()}</b> {`${name}: ${classWords[name]}`}
        </span>
      ))}
    </p>
  )
}

/** Sentences for or against, each with the nodes it speaks of and its lines. */
export function ArgumentList({ items }: { readonly items: readonly Argument[] }) {
  return (
    <ul className="arguments">
      {items.map((argument, index) => (
        <li key={index}>
          <p>{argument.text}</p>
          {argument.evidence.length > 2 ? (
            <details>
              <summary>{count(argument.evidenceCount, 'line of evidence', 'lines of evidence')}</summary>
              <EvidenceList evidence={argument.evidence} total={argument.evidenceCount} />
            </details>
          ) : (
            <EvidenceList evidence={argument.evidence} total={argument.evidenceCount} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Edges of one relation with the node at the other end, protocol, confidence and every hop. */
export function EdgeTable(props: {
  readonly estate: Estate
  readonly edges: readonly InventoryEdge[]
  readonly end: 'from' | 'to'
  readonly label: string
}) {
  const { estate, edges, end, label } = props
  return (
    <ul className="edges" aria-label={label}>
      {edges.map((edge, index) => (
        <li key={index}>
          <NodeLink estate={estate} id={edge[end]} />
          <span className="caption">{describeEdge(edge)}</span>
          <details>
            <summary aria-label={`Evidence for ${estate.name(edge[end])}: ${count(edge.evidence.length, 'hop')}`}>
              {count(edge.evidence.length, 'hop')}
            </summary>
            <EvidenceList evidence={edge.evidence} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function describeEdge(edge: InventoryEdge): string {
  const purpose = edge.purpose && edge.purpose !== 'business' ? edge.purpose : ''
  const weight = edge.weight === undefined ? '' : `${Math.round(edge.weight * 100)}\u00a0% of commits`
  const words = [edge.protocol ?? '', purpose, weight, edge.optional ? 'optional' : '', `confidence ${edge.confidence}`]
  return words.filter((word) => word !== '').join(', ')
}

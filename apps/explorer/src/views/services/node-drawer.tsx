import { Drawer } from '../../components/drawer.tsx'
import { EdgeTable, EvidenceKey, EvidenceList } from '../../components/evidence-list.tsx'
import { Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import { proposalHref } from '../../estate/proposal-href.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { isNeed } from '../../estate/index-estate.ts'
import { age, count, figure, kindWords } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { ServiceRow } from './prepare.ts'

const MOST = 12

/** The evidence of one row, without leaving the table. */
export function NodeDrawer({ estate, row, onClose }: { readonly estate: Estate; readonly row: ServiceRow; readonly onClose: () => void }) {
  const { node } = row
  const verdict = estate.verdicts.get(node.id)
  const [inbound, outbound] = [estate.into(node.id).filter(isNeed), estate.outOf(node.id).filter(isNeed)]
  const open = [...estate.openTo(node.id), ...estate.openFrom(node.id)]
  return (
    <Drawer crumb={[kindWords[node.kind], row.domain].filter((word) => word !== '').join(', ')} title={node.name} onClose={onClose}>
      {verdict ? (
        <>
          <p className="sheet-verdict">
            <VerdictLabel mark={row.mark} />
          </p>
          <p className="sub">{verdict.because}</p>
        </>
      ) : null}
      <ul className="drawer-links">
        <li>
          <a href={nodeHref(node.id)}>Everything known</a>
        </li>
        <li>
          <a href={toHash({ view: 'impact', selection: node.id })}>Blast radius</a>
        </li>
        <li>
          <a href={toHash({ view: 'path', filters: { from: node.id } })}>Paths</a>
        </li>
        {estate.proposalsOf(node.id).map((proposal) => (
          <li key={proposal.id}>
            <a href={proposalHref(proposal)}>{proposal.title}</a>
          </li>
        ))}
      </ul>
      {node.kind === 'service' ? (
        <dl className="facts">
          <div>
            <dt>Owner</dt>
            <dd>{row.owners.length > 0 ? row.owners.join(', ') : <Unknown>no owner</Unknown>}</dd>
          </div>
          <div>
            <dt>Unchanged for</dt>
            <dd>{age(row.lastChange, estate.analysis.inventory.asOf) ?? <Unknown>unknown</Unknown>}</dd>
          </div>
        </dl>
      ) : null}
      <h3>{`Needs it, ${figure(inbound.length)}`}</h3>
      {inbound.length === 0 ? <p className="sub">Nobody that was found.</p> : null}
      <EdgeTable estate={estate} edges={inbound.slice(0, MOST)} end="from" label={`Need ${node.name}`} />
      <More number={inbound.length} id={node.id} />
      <h3>{`It needs, ${figure(outbound.length)}`}</h3>
      {outbound.length === 0 ? <p className="sub">Nothing that was found.</p> : null}
      <EdgeTable estate={estate} edges={outbound.slice(0, MOST)} end="to" label={`${node.name} needs`} />
      <More number={outbound.length} id={node.id} />
      <h3>{count(node.evidence.length, 'declaration')}</h3>
      <EvidenceList evidence={node.evidence} />
      {open.length > 0 ? (
        <>
          <h3>{`Unresolved, ${figure(open.length)}`}</h3>
          <ul className="plain">
            {open.slice(0, MOST).map((one, index) => (
              <li key={index}>
                <code>{one.reference}</code> <span className="caption">{`tried: ${one.tried.join('; ') || 'nothing fits'}`}</span>
                <EvidenceList evidence={one.evidence} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <EvidenceKey />
    </Drawer>
  )
}

function More({ number, id }: { readonly number: number; readonly id: string }) {
  if (number <= MOST) return null
  return (
    <p className="more">
      <a href={nodeHref(id)}>{`and ${figure(number - MOST)} more`}</a>
    </p>
  )
}

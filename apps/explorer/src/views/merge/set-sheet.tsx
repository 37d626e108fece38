import type { Argument, MergeProposal } from '@coppice/model'
import { Chart } from '../../components/chart.tsx'
import { CopyBar } from '../../components/copy-bar.tsx'
import { EvidenceKey, EvidenceList, ArgumentList } from '../../components/evidence-list.tsx'
import { VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { Picture } from '../../components/picture.tsx'
import { SourceLine } from '../../components/source-line.tsx'
import { edgesCsv } from '../../estate/edges-csv.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark } from '../../estate/mark.ts'
import { agree, count, figure, inWords, layerWords, range } from '../../estate/words.ts'
import { layoutNeighbourhood } from '../../layout/neighbourhood.ts'
import { renderNeighbourhood } from '../../layout/render-neighbourhood.ts'
import { Alternatives } from './alternatives.tsx'
import { LayerTable, LayerTriangles, TriangleKey } from './layer-triangles.tsx'
import type { MergeData } from './prepare.ts'
import type { MergeSetData } from './set-data.ts'

interface SetSheetProps {
  readonly estate: Estate
  readonly proposal: MergeProposal
  readonly set: MergeSetData
  readonly data: MergeData
  /** Position in the list, from one, and how many sets there are. */
  readonly position: string
}

/** One set: what holds it together, what speaks against it, what breaks, and what else could be done. */
export function SetSheet({ estate, proposal, set, data, position }: SetSheetProps) {
  const { robustness, confidence, blockers } = proposal
  return (
    <>
      <p className="kicker">{`${position}; ${set.place}`}</p>
      <h1 id="set-title" tabIndex={-1}>
        {set.title}
      </h1>
      <p className="sheet-verdict">
        <VerdictLabel mark={proposalMark(proposal)} />
        <span className="caption">
          {`confidence ${Math.round(confidence * 100)} of 100${robustness ? (robustness.flips ? '; flips within ±20\u00a0% of a rule' : '; does not flip at ±20\u00a0%') : ''}`}
        </span>
      </p>
      <Figures proposal={proposal} set={set} />
      <p className="sub">{`${proposal.hostBecause} Effort is a rough guess by size and callers.`}</p>
      {blockers.length > 0 ? (
        <section className="section">
          <h2 className="chart-title">{`In the way, ${blockers.length}`}</h2>
          <ArgumentList items={blockers} />
        </section>
      ) : null}
      <Chart
        title={set.layersTitle}
        measure="Strength of each tie, 0 to 100 on absolute anchors: the same shade means the same in every set."
        legend={<TriangleKey />}
        table={<LayerTable proposal={proposal} />}
        csv={{
          headings: ['Layer', 'One', 'Other', 'Strength, 0 to 1'],
          rows: () => proposal.ties.map((tie) => [layerWords[tie.layer], estate.name(tie.a), estate.name(tie.b), tie.strength]),
        }}
        hasPicture={false}
      >
        <LayerTriangles members={set.members} triangles={set.triangles} estate={estate} />
      </Chart>
      <div className="two section">
        <Against proposal={proposal} />
        <Breaks estate={estate} set={set} />
      </div>
      <Alternatives estate={estate} proposal={proposal} />
      <div className="two">
        <Chart
          title={`Before: ${count(set.linksBefore, 'link')} ${agree(set.linksBefore, 'reaches', 'reach')} ${inWords(set.members.length)}`}
          measure={`${data.pictureTitle}. Dashed: optional.`}
          csv={edgesCsv(
            estate,
            proposal.subjects.flatMap((id) => [...estate.into(id, 'calls'), ...estate.outOf(id, 'calls', 'stores-in', 'uses-saas')]),
          )}
        >
          <Picture
            data={data.neighbourhood}
            label={`${data.pictureTitle}. ${set.linksBefore} links.`}
            layout={(neighbourhood, { width }) => layoutNeighbourhood(neighbourhood, width)}
            render={renderNeighbourhood}
          />
        </Chart>
        <Chart title={set.afterTitle} measure="Old routes of those that went answer until their callers have followed.">
          <Picture
            data={set.after}
            label={`${set.afterTitle}: everything that led to the set leads to ${estate.name(proposal.host)}.`}
            layout={(neighbourhood, { width }) => layoutNeighbourhood(neighbourhood, width)}
            render={renderNeighbourhood}
          />
        </Chart>
      </div>
      <WouldChange proposal={proposal} />
      <section className="section">
        <h2 className="chart-title">{`What speaks for it, ${figure(proposal.evidenceFor.length)} with their lines`}</h2>
        <ArgumentList items={proposal.evidenceFor} />
        <EvidenceKey />
      </section>
    </>
  )
}

function Figures({ proposal, set }: { readonly proposal: MergeProposal; readonly set: MergeSetData }) {
  const { saves, effort } = proposal
  const figures: readonly (readonly [string, string])[] = [
    ['Services in the set', `${set.members.length} → 1`],
    ['Links in the neighbourhood', `${set.linksBefore} → ${set.linksAfter}`],
    ['Calls that become local', figure(saves.calls)],
    ['Deployments fewer', figure(saves.deployments)],
    ['Effort, person-weeks', range(effort.low, effort.high)],
  ]
  return (
    <dl className="figures set-figures">
      {figures.map(([label, value]) => (
        <div className="figure" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The three questions of istiod, and whatever else keeps services apart: asked of every set, in one order. */
const QUESTIONS: readonly { readonly title: string; readonly signals: readonly string[]; readonly no: string }[] = [
  { title: 'Different teams?', signals: ['different-teams'], no: 'No difference was found.' },
  { title: 'Independent rollout?', signals: ['independent-rollout'], no: 'Nothing shows it.' },
  { title: 'Independent scale?', signals: ['independent-scale'], no: 'Nothing shows it.' },
  { title: 'Security zone', signals: ['security-zone', 'payment-zone', 'outer-zone'], no: 'No split was found.' },
  { title: 'Fault isolation', signals: ['fault-isolation'], no: 'Nothing shows that one has to outlive another.' },
  { title: 'Runtime', signals: ['other-runtime', 'other-places'], no: 'No difference was found.' },
]

function Against({ proposal }: { readonly proposal: MergeProposal }) {
  const asked = new Set(QUESTIONS.flatMap((question) => question.signals))
  const others = proposal.evidenceAgainst.filter((argument) => !asked.has(argument.signal))
  const found = proposal.evidenceAgainst.length
  const open = proposal.wouldChange.filter((text) => text.startsWith('Not known'))
  return (
    <section>
      <h2 className="chart-title">
        {found === 0
          ? 'What speaks against it: looked for, none found'
          : `What speaks against it: ${inWords(found)} ${agree(found, 'thing', 'things')}`}
      </h2>
      <table className="under against">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Speaks</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {QUESTIONS.map(({ title, signals, no }) => {
            const items = proposal.evidenceAgainst.filter((argument) => signals.includes(argument.signal))
            return <Row key={title} title={title} items={items} no={no} />
          })}
          {others.map((argument) => (
            <Row key={argument.signal} title={argument.signal.replaceAll('-', ' ')} items={[argument]} no="" />
          ))}
        </tbody>
      </table>
      {open.map((text) => (
        <p className="sub" key={text}>
          {text}
        </p>
      ))}
    </section>
  )
}

function Row({ title, items, no }: { readonly title: string; readonly items: readonly Argument[]; readonly no: string }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{items.length > 0 ? <b>− against</b> : <span className="caption">+ for</span>}</td>
      <td>
        {items.length === 0 ? no : null}
        {items.map((argument) => (
          <div key={argument.text}>
            {argument.text}
            {argument.evidence.length > 0 ? (
              <details>
                <summary>evidence</summary>
                <EvidenceList evidence={argument.evidence} total={argument.evidenceCount} />
              </details>
            ) : null}
          </div>
        ))}
      </td>
    </tr>
  )
}

const MOST_BREAKS = 12

function Breaks({ estate, set }: { readonly estate: Estate; readonly set: MergeSetData }) {
  const shown = set.breakages.slice(0, MOST_BREAKS)
  const rest = set.breakages.slice(MOST_BREAKS)
  return (
    <section>
      <div className="chart-head">
        <h2 className="chart-title">{set.breaksTitle}</h2>
        {set.breakages.length > 0 ? (
          <CopyBar
            title={set.breaksTitle}
            csv={edgesCsv(
              estate,
              set.breakages.map((breakage) => breakage.edge),
            )}
          />
        ) : null}
      </div>
      {shown.length > 0 ? <BreakTable estate={estate} items={shown} /> : null}
      {rest.length > 0 ? (
        <details className="under">
          <summary>{`${figure(rest.length)} more`}</summary>
          <BreakTable estate={estate} items={rest} />
        </details>
      ) : null}
      {set.open.length > 0 ? (
        <details className="under">
          <summary>{`${count(set.open.length, 'reference')} that could not be tied may mean a member: keep old routes until ${agree(set.open.length, 'it is', 'they are')} settled`}</summary>
          <ul className="plain">
            {set.open.map((one, index) => (
              <li key={index}>
                <code>{one.reference}</code>
                <EvidenceList evidence={one.evidence} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function BreakTable({ estate, items }: { readonly estate: Estate; readonly items: MergeSetData['breakages'] }) {
  return (
    <table className="under breaks">
      <thead>
        <tr>
          <th scope="col">Caller</th>
          <th scope="col">Uses</th>
          <th scope="col">Line</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ caller, member, uses, line }, index) => (
          <tr key={index}>
            <td>
              <NodeLink estate={estate} id={caller} />
            </td>
            <td>
              {estate.name(member)} <span className="caption">{uses}</span>
            </td>
            <td>{line ? <SourceLine evidence={line} /> : <span className="caption">a record</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WouldChange({ proposal }: { readonly proposal: MergeProposal }) {
  const items = [
    ...proposal.wouldChange.filter((text) => !text.startsWith('Not known')),
    ...(proposal.robustness?.flips === true
      ? proposal.robustness.when.map(({ what, change, becomes }) => `${what} ${change}. ${becomes}`)
      : []),
  ]
  return (
    <section className="section">
      <h2 className="chart-title">What would change this verdict</h2>
      <ul className="would-change">
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          <b>Next evidence worth collecting.</b> {proposal.nextEvidence}
        </li>
      </ul>
    </section>
  )
}

import type { Amount, PlanItem, Savings, Wave } from '@coppice/model'
import { Chart } from '../../components/chart.tsx'
import { FirstRows } from '../../components/first-rows.tsx'
import { Glyph, Unknown } from '../../components/glyph.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import { count, date, figure, range } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { DecisionList } from './decision-list.tsx'
import type { PlanData } from './prepare.ts'
import './plan.css'

/** What is done in which order, why in this one, what it saves, and what was decided. */
export function PlanPage({ data, estate, picture }: PageProps<PlanData>) {
  const { plan, waves } = data
  return (
    <div className="wrap page plan">
      <h1 tabIndex={-1}>{data.title}</h1>
      <p className="intro">
        A service is retired after the last of those who need it. Of what may be done at the same time, first comes what has to be given
        notice of, then what is approved, then what saves most for its effort and risk; no team does more than it has time for.{' '}
        <a href={toHash({ view: 'what-if' })}>Try another scenario</a>
      </p>
      {waves.length === 0 ? null : (
        <Chart
          title={data.timelineTitle}
          measure={`One shape for each item, under its team and wave. A line below it: approved.${data.renewals.length > 0 ? ' Contracts: an open dot is the last day of notice, a filled one the renewal.' : ''}${data.moreTeams > 0 ? ` ${count(data.moreTeams, 'team')} with fewer items stand in the tables only.` : ''}`}
          legend={
            <>
              <span>
                <Glyph mark="R1" /> Retire
              </span>
              <span>
                <Glyph mark="merge" /> Merge
              </span>
              <span>
                <Glyph mark="replace" /> Replace or tidy up
              </span>
            </>
          }
          table={data.renewals.length > 0 ? <Renewals data={data} /> : undefined}
          tableLabel="Contracts by the day of notice"
        >
          {picture}
        </Chart>
      )}
      <SavingsTable savings={plan.savings} fewer={data.fewer} />
      {waves.map((wave) => (
        <WaveTable key={wave.number} wave={wave} estate={estate} />
      ))}
      <DecisionList decisions={data.decisions} estate={estate} />
      {plan.unplanned.length > 0 ? (
        <details className="section">
          <summary>{`${count(plan.unplanned.length, 'proposal')} without a wave, and why`}</summary>
          <FirstRows items={plan.unplanned} most={50} noun="proposals">
            {(shown) => (
              <ul className="rows-plain">
                {shown.map(({ proposal, because }) => {
                  const known = estate.proposals.get(proposal)
                  return (
                    <li key={proposal}>
                      {known ? <a href={proposalHref(known)}>{known.title}</a> : proposal}: {because}
                    </li>
                  )
                })}
              </ul>
            )}
          </FirstRows>
        </details>
      ) : null}
    </div>
  )
}

/** Items of a wave that are shown at first. */
const MOST_ITEMS = 20

function WaveTable({ wave, estate }: { readonly wave: Wave; readonly estate: Estate }) {
  const period = wave.from === undefined || wave.until === undefined ? '' : `, ${date(wave.from)} to ${date(wave.until)}`
  return (
    <section className="section">
      <h2 className="chart-title">{`Wave ${wave.number}${period}: ${count(wave.items.length, 'item')}`}</h2>
      <FirstRows items={wave.items} most={MOST_ITEMS} noun="items">
        {(shown) => (
          <div className="scroll" role="region" aria-label={`Items of wave ${wave.number}`} tabIndex={0}>
            <table className="wave-table">
              <thead>
                <tr>
                  <th scope="col">Item</th>
                  <th scope="col">Who</th>
                  <th scope="col" className="number">
                    Person-weeks
                  </th>
                  <th scope="col" className="number">
                    Risk
                  </th>
                  <th scope="col" className="number">
                    Saves a year
                  </th>
                  <th scope="col">Why here</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((item) => (
                  <Row key={item.proposal} item={item} estate={estate} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </FirstRows>
    </section>
  )
}

function Row({ item, estate }: { readonly item: PlanItem; readonly estate: Estate }) {
  const proposal = estate.proposals.get(item.proposal)
  return (
    <tr>
      <td>
        {proposal ? <Glyph mark={proposalMark(proposal)} /> : null}{' '}
        {proposal ? <a href={proposalHref(proposal)}>{item.title}</a> : item.title}
        {item.status === 'identified' ? null : <span className="status">{item.status === 'approved' ? 'approved' : 'needs review'}</span>}
      </td>
      <td>{item.teams.length === 0 ? <Unknown>unknown</Unknown> : item.teams.map((id) => estate.name(id)).join(', ')}</td>
      <td className="number" data-label="Person-weeks">
        {range(item.effort.low, item.effort.high)}
      </td>
      <td className="number" data-label="Risk">
        {item.risk}
      </td>
      <td className="number" data-label="Saves a year">
        {item.savings.runRate.length === 0 ? <NotCounted item={item} /> : amounts(item.savings.runRate)}
      </td>
      <td className="why">{item.because.join(' ')}</td>
    </tr>
  )
}

function NotCounted({ item }: { readonly item: PlanItem }) {
  return item.savings.unknown > 0 ? <Unknown>unknown</Unknown> : <span className="caption">not counted</span>
}

function SavingsTable({ savings, fewer }: { readonly savings: PlanData['plan']['savings']; readonly fewer: PlanData['fewer'] }) {
  const columns: readonly (readonly [string, Savings])[] = [
    ['Identified', savings.identified],
    ['Approved', savings.approved],
    ['Realised', savings.realised],
  ]
  const rows: readonly (readonly [string, (one: Savings) => string])[] = [
    ['Items', ({ items }) => figure(items)],
    ['Services fewer', (one) => (one === savings.identified ? range(fewer.low, fewer.high) : figure(one.services))],
    ['Rented products fewer', ({ saas }) => figure(saas)],
    ['Saved every year', ({ runRate, items }) => (runRate.length > 0 ? amounts(runRate) : items === 0 ? '–' : 'unknown')],
    ['Paid once', ({ oneOff, items }) => (oneOff.length > 0 ? amounts(oneOff) : items === 0 ? '–' : 'none known')],
    ['Person-weeks', ({ effort }) => range(effort.low, effort.high)],
    ['Items whose saving nobody knows', ({ unknown }) => figure(unknown)],
  ]
  return (
    <section className="section">
      <h2 className="chart-title">
        {savings.approved.items === 0 && savings.realised.items === 0
          ? `${count(savings.identified.items, 'item')} identified, none approved yet`
          : `${figure(savings.approved.items)} of ${count(savings.identified.items, 'item')} approved, ${figure(savings.realised.items)} realised`}
      </h2>
      <p className="sub">
        What is saved every year and what is paid once are never added up. Candidates (R1) save nothing until somebody approves them; with
        them, the higher number of services goes.
      </p>
      <div className="scroll" role="region" aria-label="Savings" tabIndex={0}>
        <table className="totals">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {columns.map(([name]) => (
                <th scope="col" className="number" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, of]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {columns.map(([name, one]) => (
                  <td className="number" key={name}>
                    {of(one) === 'unknown' ? <Unknown>unknown</Unknown> : of(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Renewals({ data }: { readonly data: PlanData }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">Notice by</th>
          <th scope="col">Renews on</th>
        </tr>
      </thead>
      <tbody>
        {data.renewals.map(({ node, name, notice, renewal }) => (
          <tr key={`${node} ${renewal}`}>
            <td>
              <a href={toHash({ view: 'service', selection: node })}>{name}</a>
            </td>
            <td>{notice === undefined ? <Unknown>unknown</Unknown> : date(notice)}</td>
            <td>{date(renewal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function amounts(all: readonly Amount[]): string {
  return all.map(money).join(' + ')
}

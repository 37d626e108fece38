import { Glyph, Unknown } from '../components/glyph.tsx'
import { Ladder } from '../components/ladder.tsx'
import { NodeLink } from '../components/node-link.tsx'
import { SourceLine } from '../components/source-line.tsx'
import type { Estate } from '../estate/index-estate.ts'
import { markWord } from '../estate/mark.ts'
import { proposalHref } from '../estate/proposal-href.ts'
import { agree, count, figure } from '../estate/words.ts'
import type { Sheet, SheetFact, SheetReason } from './to-sheet.ts'
import './item-sheet.css'

/** One proposal on one sheet: verdict, why, why not, how sure, what would change it, and all that has to be thought of. */
export function ItemSheet({
  sheet,
  estate,
  isFirst = false,
}: {
  readonly sheet: Sheet
  readonly estate: Estate
  readonly isFirst?: boolean
}) {
  const { proposal, mark, blockers, why, whyNot } = sheet
  const [Heading, Part] = isFirst ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const)
  return (
    <article className="item-sheet" aria-label={sheet.title}>
      <header>
        <p className="kicker">{sheet.kind}</p>
        <Heading tabIndex={-1}>{sheet.title}</Heading>
        <p className="sheet-line">
          <span className="verdict">
            <Glyph mark={mark} />
            {markWord(mark)}
          </span>
          <span>{sheet.surety[0]}</span>
          <a className="no-print" href={proposalHref(proposal)}>
            All evidence and alternatives
          </a>
        </p>
      </header>
      <dl className="sheet-facts">
        {sheet.facts.map((fact) => (
          <Fact key={fact.label} fact={fact} />
        ))}
      </dl>
      <div className="sheet-columns">
        <div>
          {blockers.length > 0 ? (
            <Reasons heading={Part} title="What is in the way" reasons={blockers} of={proposal.blockers.length} none="" />
          ) : null}
          <Reasons heading={Part} title="Why" reasons={why} of={proposal.evidenceFor.length} none="Nothing was found for it." />
          <Reasons heading={Part} title="Why not" reasons={whyNot} of={proposal.evidenceAgainst.length} none="Looked for, none found." />
        </div>
        <div>
          <section>
            <Part>How sure</Part>
            {proposal.kind === 'retire-service' ? <Ladder proposal={proposal} /> : null}
            <ul className="plain">
              {sheet.surety.slice(1).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
          <section>
            <Part>What would change it</Part>
            <ul className="plain">
              {sheet.wouldChange.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
          <section>
            <Part>{sheet.standIn.label}</Part>
            <p>
              {sheet.standIn.id === undefined ? null : (
                <>
                  <NodeLink estate={estate} id={sheet.standIn.id} />
                  {withoutName(sheet.standIn.text, estate.name(sheet.standIn.id)) === sheet.standIn.text ? '. ' : ' '}
                </>
              )}
              {sheet.standIn.isUnknown ? <Unknown>not known</Unknown> : null}{' '}
              {withoutName(sheet.standIn.text, sheet.standIn.id === undefined ? undefined : estate.name(sheet.standIn.id))}
            </p>
          </section>
          <section>
            <Part>Who depends on it</Part>
            <Dependents sheet={sheet} estate={estate} />
          </section>
          <section>
            <Part>Data to keep</Part>
            {sheet.data.length === 0 ? (
              <p>No store, entity or duty is known of what goes.</p>
            ) : (
              <ul className="plain">
                {sheet.data.map((text) => (
                  <li key={text}>{text}.</li>
                ))}
              </ul>
            )}
          </section>
          <section className="next">
            <Part>Next evidence worth collecting</Part>
            <p>{sheet.nextEvidence}</p>
          </section>
        </div>
      </div>
    </article>
  )
}

/** A reason that begins with the name that stands before it already. */
function withoutName(text: string, name: string | undefined): string {
  return name !== undefined && text.startsWith(`${name} `) ? text.slice(name.length + 1) : text
}

function Fact({ fact: { label, value, note } }: { readonly fact: SheetFact }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === undefined ? <Unknown>not known</Unknown> : value}
        {note === undefined ? null : <span className="caption">{note}</span>}
      </dd>
    </div>
  )
}

function Reasons(props: {
  readonly heading: 'h2' | 'h3'
  readonly title: string
  readonly reasons: readonly SheetReason[]
  readonly of: number
  readonly none: string
}) {
  const { heading: Heading, title, reasons, of, none } = props
  return (
    <section className="reasons-section">
      <Heading>{title}</Heading>
      {reasons.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="reasons">
          {reasons.map(({ text, evidence, more }, index) => (
            <li key={index}>
              <p>{text}</p>
              {evidence.length > 0 ? (
                <p className="caption">
                  {evidence.map((item, at) => (
                    <span key={at}>
                      <SourceLine evidence={item} />
                    </span>
                  ))}
                  {more > 0 ? <span>{`and ${figure(more)} more`}</span> : null}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {of > reasons.length ? (
        <p className="caption">{`${count(of - reasons.length, 'more reason')} on the page of the proposal.`}</p>
      ) : null}
    </section>
  )
}

function Dependents({ sheet: { dependents }, estate }: { readonly sheet: Sheet; readonly estate: Estate }) {
  const { shown, more, open } = dependents
  return (
    <>
      {shown.length === 0 ? (
        <p>Nobody outside of it is known to.</p>
      ) : (
        <p className="chips">
          {shown.map((id) => (
            <NodeLink key={id} estate={estate} id={id} />
          ))}
          {more > 0 ? <span>{`and ${figure(more)} more`}</span> : null}
        </p>
      )}
      {open > 0 ? (
        <p>
          <Unknown>{count(open, 'reference')}</Unknown> {agree(open, 'leads', 'lead')} nowhere known and may mean it.
        </p>
      ) : null}
    </>
  )
}

import { agree, capital, figure, inWords, listed, share } from '../../../estate/words.ts'
import { toHash } from '../../../state/route.ts'
import type { Part, PartProps } from '../part.ts'
import type { UnknownRow } from '../unknowns.ts'

export const unknowns: Part = { id: 'unknowns', span: 5, Body: Unknowns }

/** How much of the truth was seen, and a way to see more. */
function Unknowns({ data }: PartProps) {
  const open = data.unknowns.filter(({ part, whole }) => part < whole).length
  return (
    <section aria-labelledby="unknowns-title">
      <h2 id="unknowns-title">What we do not know</h2>
      <p className="sub">
        {open === 0 ? 'All that this scan looks at is known.' : `${findingOf(data.unknowns)} Hatched: unseen. It is never taken as zero.`}
      </p>
      <ul className="unknowns">
        {data.unknowns.map(({ label, part, whole, noun, reduce, href }) => (
          <li key={label}>
            <span className="coverage-label">{label}</span>
            <span className="unknown-bar" aria-hidden="true">
              <i style={{ width: `${(100 * part) / whole}%` }} />
            </span>
            <span className="number">{`${figure(part)} of ${figure(whole)}`}</span>
            {part < whole ? (
              <span className="caption">
                {reduce}{' '}
                <a
                  href={href}
                  aria-label={`${label}: the ${figure(whole - part)} missing, ${share(part, whole, noun)} known`}
                >{`${figure(whole - part)} missing`}</a>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={toHash({ view: 'unknown' })}>Everything that is open</a>, and what was not looked at: {data.notLookedAt.length}
      </p>
    </section>
  )
}

/** `Cost and usage of services are not known at all; three more of nine only in part.` */
function findingOf(rows: readonly UnknownRow[]): string {
  const unseen = rows.filter(({ part }) => part === 0).map(({ label }) => label)
  const partly = rows.filter(({ part, whole }) => part > 0 && part < whole).length
  const all = inWords(rows.length)
  if (unseen.length === 0)
    return `Of ${all} things that verdicts rest on, ${inWords(partly)} ${agree(partly, 'is', 'are')} known only in part.`
  const names = listed(unseen.map((label, index) => (index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1))))
  const rest = partly > 0 ? `; ${inWords(partly)} more of ${all} only in part` : ''
  return `${capital(names)} ${agree(unseen.length, 'is', 'are')} not known at all${rest}.`
}

import { agree, capital, figure, inWords, share } from '../../../estate/words.ts'
import { toHash } from '../../../state/route.ts'
import type { Part, PartProps } from '../part.ts'

export const unknowns: Part = { id: 'unknowns', span: 5, Body: Unknowns }

/** How much of the truth was seen, and a way to see more. */
function Unknowns({ data }: PartProps) {
  const open = data.unknowns.filter(({ part, whole }) => part < whole).length
  return (
    <section aria-labelledby="unknowns-title">
      <h2 id="unknowns-title">What we do not know</h2>
      <p className="sub">
        {open === 0
          ? 'All that this scan looks at is known.'
          : `${capital(inWords(open))} of ${inWords(data.unknowns.length)} ${agree(data.unknowns.length, 'ground is', 'grounds are')} known in part. Hatched: unseen. It is never taken as zero.`}
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

import { Unbroken } from '../../../components/unbroken.tsx'
import { capital, inWords, agree } from '../../../estate/words.ts'
import type { Part, PartProps } from '../part.ts'

export const asks: Part = { id: 'asks', span: 5, Body: Asks }

/** What leadership is asked to decide, by when. */
function Asks({ data }: PartProps) {
  const { length } = data.asks
  return (
    <section aria-labelledby="asks-title">
      <h2 id="asks-title">
        {length === 0 ? 'No decision is asked for' : `${capital(inWords(length))} ${agree(length, 'decision', 'decisions')} we ask for`}
      </h2>
      {length === 0 ? (
        <p className="empty">Nothing is proposed that would need one. The next scan may.</p>
      ) : (
        <ol className="asks">
          {data.asks.map(({ when, title, note, href, more }) => (
            <li key={title}>
              <span className="when">{when}</span>
              <div>
                <h3>
                  <Unbroken>{title}</Unbroken>
                </h3>
                <p className="sub">
                  <Unbroken>{note}</Unbroken> <a href={href}>{more}</a>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

import { Unknown } from '../../components/glyph.tsx'
import { placeTicks } from './place-ticks.ts'
import type { FigureBar, FigureValue, KeyFigure } from './key-figures.ts'

const WIDTH = 240
const HEIGHT = 13

/** The figures of the first row: value, what it is made of, what it leaves out, and the door behind it. */
export function FigureRow({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, bar, note, href, more }) => (
        <div className="figure" key={label}>
          <dt>{label}</dt>
          <dd>
            <Value value={value} />
            {bar ? <Bar bar={bar} /> : value.kind === 'unknown' ? <UnknownBar /> : null}
            <p className="sub">{note}</p>
            <a className="door" href={href}>
              {more}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ value }: { readonly value: FigureValue }) {
  switch (value.kind) {
    case 'number':
      return <span className="value">{value.text}</span>
    case 'change':
      return (
        <span className="value">
          {value.from}
          <svg className="arrow" viewBox="0 0 12 12" role="img" aria-label="to">
            <path d="M1 6h9.4M7 2.4 10.8 6 7 9.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
          {value.to}
        </span>
      )
    case 'unknown':
      return (
        <span className="value is-unknown">
          <Unknown>{value.word}</Unknown>
        </span>
      )
  }
}

function Bar({ bar }: { readonly bar: FigureBar }) {
  const at = (value: number): number => Math.round((value / bar.max) * WIDTH * 10) / 10
  return (
    <svg className="figure-bar" viewBox={`0 0 ${WIDTH} 30`} aria-hidden="true">
      {bar.parts.map(({ from, to, fill }) =>
        to > from ? (
          <rect
            key={`${fill} ${from}`}
            className={`fill-${fill}`}
            x={at(from) + 0.5}
            y={0.5}
            width={Math.max(0.5, at(to) - at(from) - 1)}
            height={HEIGHT}
          />
        ) : null,
      )}
      {placeTicks(
        bar.ticks.map(({ at: value, label }) => ({ at: at(value), label })),
        WIDTH,
      ).map(({ x, anchor, label }) => (
        <text key={label} x={x} y={28} textAnchor={anchor} className="secondary">
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Nobody knows: drawn, not left out. */
function UnknownBar() {
  return (
    <svg className="figure-bar" viewBox={`0 0 ${WIDTH} 30`} aria-hidden="true">
      <rect x={0.5} y={0.5} width={WIDTH - 1} height={HEIGHT} fill="url(#p-unknown)" stroke="var(--rule-2)" strokeDasharray="3 2" />
    </svg>
  )
}

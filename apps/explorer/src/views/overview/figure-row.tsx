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
            {bar ? <Drawn bar={bar} /> : value.kind === 'unknown' ? <UnknownBar /> : null}
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

function Drawn({ bar }: { readonly bar: FigureBar }) {
  return bar.kind === 'dots' ? <Dots dots={bar} /> : <Bar bar={bar} />
}

/** Before and after on one line. */
function Dots({ dots: { max, from, to } }: { readonly dots: Extract<FigureBar, { kind: 'dots' }> }) {
  const at = (value: number): number => 6 + Math.round((value / max) * (WIDTH - 12) * 10) / 10
  const ends = [0, max]
  return (
    <svg className="figure-bar" viewBox={`0 0 ${WIDTH} 30`} aria-hidden="true">
      <path d={`M${at(0)} 7H${at(max)}`} stroke="var(--rule-2)" />
      <path d={`M${at(to)} 7H${at(from)}`} stroke="var(--ink)" strokeWidth={1.6} />
      <circle cx={at(from)} cy={7} r={4.4} fill="var(--bg)" stroke="var(--ink)" strokeWidth={1.6} />
      <circle cx={at(to)} cy={7} r={4.8} fill="var(--ink)" />
      {ends.map((end) => (
        <text key={end} x={at(end)} y={28} textAnchor="middle" className="secondary">
          {end}
        </text>
      ))}
    </svg>
  )
}

function Bar({ bar }: { readonly bar: Extract<FigureBar, { kind: 'bar' }> }) {
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

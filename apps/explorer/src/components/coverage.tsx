import type { CoverageRow } from '../estate/coverage.ts'
import { figure, share } from '../estate/words.ts'
import './coverage.css'

/** How much of the truth was seen: solid as far as it goes, hatched for what is missing, and a way to make that less. */
export function CoverageBars({ rows }: { readonly rows: readonly CoverageRow[] }) {
  return (
    <ul className="coverage">
      {rows.map(({ label, part, whole, noun, reduce }) => (
        <li key={label}>
          <span className="coverage-label">{label}</span>
          <span className="coverage-number">{whole === 0 ? `no ${noun}` : share(part, whole, noun)}</span>
          <span className="coverage-bar" aria-hidden="true">
            <i style={{ width: `${whole === 0 ? 0 : Math.max(0, Math.min(100, (100 * part) / whole))}%` }} />
          </span>
          {part < whole ? <span className="caption">{`${figure(whole - part)} missing. ${reduce}`}</span> : null}
        </li>
      ))}
    </ul>
  )
}

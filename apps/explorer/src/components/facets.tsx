import type { ReactNode } from 'react'
import { figure } from '../estate/words.ts'
import { toggled, valuesOf, withFilters, type Route } from '../state/route.ts'
import type { Actions } from '../state/use-route.ts'
import './facets.css'

/** One thing to filter by: its values with their counts. */
export interface Facet {
  readonly key: string
  readonly title: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number; readonly icon?: ReactNode }[]
}

interface FacetsProps {
  readonly facets: readonly Facet[]
  readonly route: Route
  readonly actions: Actions
}

/** Ticked values add up within a facet and narrow each other across facets. Folded away where the screen is small. */
export function Facets(props: FacetsProps) {
  const chosen = props.facets.flatMap((facet) => valuesOf(props.route, facet.key))
  return (
    <aside className="facets" aria-label="Filters">
      <div className="facets-open">
        <Groups {...props} />
      </div>
      <details className="facets-folded">
        <summary>{chosen.length > 0 ? `Filters, ${chosen.length} chosen` : 'Filters'}</summary>
        <Groups {...props} />
      </details>
    </aside>
  )
}

function Groups({ facets, route, actions }: FacetsProps) {
  return facets.map(({ key, title, options }) => {
    const chosen = valuesOf(route, key)
    return (
      <fieldset key={key}>
        <legend>{title}</legend>
        {options.map(({ value, label, count, icon }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => actions.change(withFilters(route, { [key]: toggled(chosen, value) }))}
            />
            <span>
              {icon}
              {label}
            </span>
            <span className="number">{figure(count)}</span>
          </label>
        ))}
      </fieldset>
    )
  })
}

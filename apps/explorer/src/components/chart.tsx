import { useId, useRef, type ReactNode } from 'react'
import type { CsvTable } from '../estate/to-csv.ts'
import { CopyBar } from './copy-bar.tsx'
import { Later } from './later.tsx'
import { Unbroken } from './unbroken.tsx'
import './chart.css'

interface ChartProps {
  /** The finding, as a sentence. */
  readonly title: string
  readonly level?: 2 | 3
  /** What is measured, in which unit, and what is left out. */
  readonly measure: ReactNode
  readonly legend?: ReactNode
  readonly children: ReactNode
  /** The same facts as a table, folded away below the picture. */
  readonly table?: ReactNode
  readonly tableLabel?: string
  readonly csv?: CsvTable
  /** Whether there is one picture that can be copied; small multiples are taken along as a table. */
  readonly hasPicture?: boolean
  readonly className?: string
}

/** A picture with all that belongs to it: finding, measure, legend, table, and ways to take it along. */
export function Chart({
  title,
  level = 2,
  measure,
  legend,
  children,
  table,
  tableLabel = 'As a table',
  csv,
  hasPicture = true,
  className = '',
}: ChartProps) {
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className={`section chart ${className}`} aria-labelledby={id} ref={figure}>
      <div className="chart-head">
        <Heading className="chart-title" id={id}>
          <Unbroken>{title}</Unbroken>
        </Heading>
        <CopyBar title={title} {...(hasPicture ? { figure } : {})} csv={csv} />
      </div>
      <p className="sub">{measure}</p>
      {legend ? <div className="key chart-legend">{legend}</div> : null}
      {children}
      {table ? (
        <Later>
          <details className="under">
            <summary>{tableLabel}</summary>
            {table}
          </details>
        </Later>
      ) : null}
    </figure>
  )
}

import type { ComponentType, ReactNode } from 'react'
import type { Estate } from '../../estate/index-estate.ts'
import type { OverviewData } from './prepare.ts'

export interface PartProps {
  readonly data: OverviewData
  readonly estate: Estate
  /** The map, which the view draws. */
  readonly picture: ReactNode
}

/** One block of the story. A new one is a file in `parts/` and a line in `parts/index.ts`. */
export interface Part {
  readonly id: string
  /** Of twelve columns; parts of one row fill them. */
  readonly span: 5 | 7 | 12
  readonly Body: ComponentType<PartProps>
}

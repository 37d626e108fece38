import { layoutNeighbourhood, type NeighbourhoodScene } from '../../layout/neighbourhood.ts'
import type { Size } from '../../components/picture.tsx'
import type { MergeData } from './prepare.ts'

export function layout({ neighbourhood }: Pick<MergeData, 'neighbourhood'>, { width }: Size): NeighbourhoodScene {
  return layoutNeighbourhood(neighbourhood, width)
}

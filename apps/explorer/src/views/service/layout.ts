import { layoutNeighbourhood, type NeighbourhoodScene } from '../../layout/neighbourhood.ts'
import type { Size } from '../../components/picture.tsx'
import type { ServiceData } from './prepare.ts'

export function layout({ neighbourhood }: Pick<ServiceData, 'neighbourhood'>, { width }: Size): NeighbourhoodScene {
  return layoutNeighbourhood(neighbourhood, width)
}

export { renderNeighbourhood as render } from '../../layout/render-neighbourhood.ts'

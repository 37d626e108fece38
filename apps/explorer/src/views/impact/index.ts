import { layoutLayers } from '../../layout/layers.ts'
import { renderLayers } from '../../layout/render-layers.ts'
import { defineView } from '../define-view.tsx'
import { ImpactPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const impact = defineView({
  id: 'impact',
  label: 'Blast radius',
  audience: 'platform',
  asks: 'What breaks if this goes?',
  isTab: true,
  prepare,
  Page: ImpactPage,
  picture: {
    describe: ({ title }) => title,
    layout: ({ layers }, { width }) => layoutLayers(layers, width),
    render: renderLayers,
  },
})

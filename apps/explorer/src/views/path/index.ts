import { layoutLayers } from '../../layout/layers.ts'
import { renderLayers } from '../../layout/render-layers.ts'
import { defineView } from '../define-view.tsx'
import { PathPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const path = defineView({
  id: 'path',
  label: 'Paths',
  audience: 'platform',
  asks: 'How does one reach another?',
  isTab: true,
  prepare,
  Page: PathPage,
  picture: {
    describe: ({ title }) => title,
    layout: ({ layers }, { width }) => layoutLayers(layers, width),
    render: renderLayers,
  },
})

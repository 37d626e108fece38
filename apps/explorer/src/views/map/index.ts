import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { MapPage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const map = defineView({
  id: 'map',
  label: 'Communities',
  audience: 'architecture',
  asks: 'Which groups does the estate fall into, and who calls across?',
  isTab: true,
  prepare,
  Page: MapPage,
  picture: {
    describe: ({ title, selected }) => (selected ? `Members of the community ${selected.name} and the ties between them` : title),
    layout,
    render,
  },
})

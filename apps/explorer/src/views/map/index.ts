import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { MapPage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const map = defineView({
  id: 'map',
  label: 'Map',
  audience: 'architecture',
  asks: 'What belongs together: by community, team or repository?',
  isTab: true,
  prepare,
  Page: MapPage,
  picture: {
    describe: ({ title, selected }) => (selected ? `Members of the community ${selected.name} and the ties between them` : title),
    layout,
    render,
  },
})

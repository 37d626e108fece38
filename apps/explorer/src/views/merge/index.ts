import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { MergePage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const merge = defineView({
  id: 'merge',
  label: 'Merge',
  audience: 'architecture',
  asks: 'Which services belong together, and what breaks?',
  isTab: true,
  prepare,
  Page: MergePage,
  picture: { describe: ({ pictureTitle, neighbourhood }) => `${pictureTitle}. ${neighbourhood.links.length} connections.`, layout, render },
})

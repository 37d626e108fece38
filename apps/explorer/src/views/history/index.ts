import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { HistoryPage } from './page.tsx'
import { describe, prepare } from './prepare.ts'
import { render } from './render.ts'

export const history = defineView({
  id: 'history',
  label: 'History',
  audience: 'leadership',
  asks: 'Does the estate become smaller, and what came and went?',
  isTab: true,
  prepare,
  Page: HistoryPage,
  picture: { describe, layout, render },
})

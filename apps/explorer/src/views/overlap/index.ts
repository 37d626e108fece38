import { defineView } from '../define-view.tsx'
import { OverlapPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const overlap = defineView({
  id: 'overlap',
  label: 'Overlap',
  audience: 'architecture',
  asks: 'Which products and technologies do the same?',
  isTab: true,
  prepare,
  Page: OverlapPage,
})

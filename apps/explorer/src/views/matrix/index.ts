import { defineView } from '../define-view.tsx'
import { MatrixPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const matrix = defineView({
  id: 'matrix',
  label: 'Matrix',
  audience: 'architecture',
  asks: 'Who calls whom, and which calls cross a border?',
  isTab: true,
  prepare,
  Page: MatrixPage,
})

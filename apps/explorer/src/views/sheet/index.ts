import { defineView } from '../define-view.tsx'
import { SheetPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const sheet = defineView({
  id: 'sheet',
  label: 'Sheets',
  audience: 'leadership',
  asks: 'What is behind this proposal, on one sheet of paper?',
  isTab: true,
  prepare,
  Page: SheetPage,
})

import { defineView } from '../define-view.tsx'
import { CostsPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const costs = defineView({
  id: 'costs',
  label: 'Costs',
  audience: 'leadership',
  asks: 'What is paid in a year, what for, and which contract renews next?',
  isTab: true,
  prepare,
  Page: CostsPage,
})

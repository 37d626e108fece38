import { defineView } from '../define-view.tsx'
import { RetirePage } from './page.tsx'
import { prepare } from './prepare.ts'

export const retire = defineView({
  id: 'retire',
  label: 'Retire',
  audience: 'leadership',
  asks: 'Which services retire first, and on what evidence?',
  isTab: true,
  prepare,
  Page: RetirePage,
})

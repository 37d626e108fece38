import { defineView } from '../define-view.tsx'
import { DataPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const data = defineView({
  id: 'data',
  label: 'Data',
  audience: 'architecture',
  asks: 'Where does each kind of data live, and who claims its truth?',
  isTab: true,
  prepare,
  Page: DataPage,
})

import { defineView } from '../define-view.tsx'
import { UnknownPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const unknown = defineView({
  id: 'unknown',
  label: 'Unknown',
  audience: 'platform',
  asks: 'What could not be read or tied?',
  isTab: true,
  prepare,
  Page: UnknownPage,
})

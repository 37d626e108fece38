import { defineView } from '../define-view.tsx'
import { WhatIfPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const whatIf = defineView({
  id: 'what-if',
  label: 'What if',
  audience: 'architecture',
  asks: 'What would be left if we did this and not that?',
  isTab: true,
  prepare,
  Page: WhatIfPage,
})

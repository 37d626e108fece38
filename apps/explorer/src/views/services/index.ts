import { defineView } from '../define-view.tsx'
import { ServicesPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const services = defineView({
  id: 'services',
  label: 'Everything',
  audience: 'platform',
  asks: 'What do we run?',
  isTab: true,
  prepare,
  Page: ServicesPage,
})

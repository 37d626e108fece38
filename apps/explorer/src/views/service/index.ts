import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { ServicePage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const service = defineView({
  id: 'service',
  label: 'Service',
  audience: 'platform',
  asks: 'What is known about it, and where does it say so?',
  isTab: false,
  prepare,
  Page: ServicePage,
  picture: { describe: ({ pictureTitle }) => pictureTitle, layout, render },
})

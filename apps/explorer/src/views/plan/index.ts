import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { PlanPage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const plan = defineView({
  id: 'plan',
  label: 'Plan',
  audience: 'leadership',
  asks: 'In which order, by when, and why in this order?',
  isTab: true,
  prepare,
  Page: PlanPage,
  picture: {
    describe: ({ timelineTitle, waves, rows }) => `${timelineTitle}. ${waves.length} waves, ${rows.length} teams.`,
    layout,
    render,
  },
})

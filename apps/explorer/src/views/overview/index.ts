import { markWord } from '../../estate/mark.ts'
import { defineView } from '../define-view.tsx'
import { layout } from './layout.ts'
import { OverviewPage } from './page.tsx'
import { prepare } from './prepare.ts'
import { render } from './render.ts'

export const overview = defineView({
  id: 'overview',
  label: 'Overview',
  audience: 'leadership',
  asks: 'How much could go, how sure are we, and what next?',
  isTab: true,
  prepare,
  Page: OverviewPage,
  picture: {
    describe: ({ map }) =>
      `Systems by value and fit, by verdict: ${map.counts.map(({ mark, count }) => `${markWord(mark)} ${count}`).join(', ')}; ${map.unplaced.length} without a place`,
    layout,
    render,
  },
})

import { costs } from './costs/index.ts'
import { data } from './data/index.ts'
import { history } from './history/index.ts'
import { impact } from './impact/index.ts'
import { map } from './map/index.ts'
import { matrix } from './matrix/index.ts'
import { merge } from './merge/index.ts'
import { overlap } from './overlap/index.ts'
import { overview } from './overview/index.ts'
import { path } from './path/index.ts'
import { plan } from './plan/index.ts'
import { retire } from './retire/index.ts'
import { service } from './service/index.ts'
import { services } from './services/index.ts'
import { sheet } from './sheet/index.ts'
import { unknown } from './unknown/index.ts'
import { whatIf } from './what-if/index.ts'
import type { View } from './define-view.tsx'

/** Every view, in the order of the tabs. A new one is a folder and two lines here. */
export const views: readonly [View, ...View[]] = [
  overview,
  retire,
  plan,
  costs,
  history,
  sheet,
  merge,
  whatIf,
  map,
  matrix,
  overlap,
  data,
  services,
  path,
  impact,
  unknown,
  service,
]

/** Where an address without a view leads. */
export const home = overview.id

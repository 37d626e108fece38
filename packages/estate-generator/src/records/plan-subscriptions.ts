import type { EstatePlan } from '../plan.ts'
import { createRandom, type Random } from '../random.ts'
import { seedOf } from '../write/logic.ts'
import { daysBefore } from './days.ts'
import { IN_CODE, IN_THE_OFFICE, type ProductOnPaper } from './products-on-paper.ts'
import type { RecordNoise } from './record-noise.ts'

/** A product that is rented: what is true of it, and which records have it. */
export interface PlannedSubscription extends ProductOnPaper {
  /** `code`: services use it; `used`: people do; `forgotten`: nearly nobody does, and it is paid for all the same. */
  readonly fate: 'code' | 'used' | 'forgotten'
  readonly annualCost: number
  readonly seats: number | undefined
  readonly assigned: number
  readonly active: number
  readonly lastUse: string | undefined
  readonly renewal: string
  readonly noticeDays: number
  readonly minimumCommitment: number | undefined
  readonly terminationCost: number | undefined
  readonly owner: string
  readonly hasContract: boolean
  readonly isBehindSso: boolean
}

const FORGOTTEN = 0.2
const OWNERS = ['IT', 'Finance', 'Customer care', 'Marketing', 'Legal', 'Human resources']
const PERSONS = ['Jana Novak', 'Ruben Ortega', 'mira.lindqvist@shop.example', 'Tomasz Zielinski', 'priya.nair@shop.example']
const NOTICES = [30, 30, 60, 90]

/** What costs more a year and seat is not bought for everybody. */
const DEAR = 400

/** People who might use a product of the office: about one and a half for every service. */
function headcount({ services }: EstatePlan): number {
  return Math.max(40, Math.round(services.length * 1.5))
}

export function planSubscriptions(plan: EstatePlan, noise: RecordNoise): PlannedSubscription[] {
  const random = createRandom(plan.seed + seedOf('subscriptions'))
  const inCode = plan.rented.flatMap(({ products }) =>
    products.flatMap((product) => {
      const paper = IN_CODE[product]
      return paper ? [subscribe(paper, 'code', plan, noise, random)] : []
    }),
  )
  const inTheOffice = IN_THE_OFFICE.flatMap((products) =>
    products.map((paper) => subscribe(paper, random.chance(FORGOTTEN) ? 'forgotten' : 'used', plan, noise, random)),
  )
  return [...inCode, ...inTheOffice]
}

function subscribe(
  paper: ProductOnPaper,
  fate: PlannedSubscription['fate'],
  plan: EstatePlan,
  noise: RecordNoise,
  random: Random,
): PlannedSubscription {
  const people = headcount(plan)
  const seats = fate === 'code' ? undefined : Math.max(5, Math.round(people * (0.03 + random.next() * (paper.price > DEAR ? 0.12 : 0.6))))
  const annualCost = Math.round((paper.price * (1 + random.next())) / 10) * 10 * (seats ?? 1)
  const assigned = seats === undefined ? random.between(3, 25) : Math.round(seats * (0.85 + random.next() * 0.15))
  const active = fate === 'forgotten' ? Math.round(assigned * random.next() * 0.05) : Math.round(assigned * (0.6 + random.next() * 0.4))
  return {
    ...paper,
    fate,
    annualCost,
    seats,
    assigned,
    active,
    lastUse: active === 0 ? undefined : daysBefore(plan.asOf, random.between(0, fate === 'forgotten' ? 80 : 5)),
    renewal: daysBefore(plan.asOf, -random.between(20, 420)),
    noticeDays: random.pick(NOTICES),
    minimumCommitment: random.chance(0.25) ? Math.round(annualCost * 0.8) : undefined,
    terminationCost: random.chance(0.2) ? Math.round(annualCost * 0.15) : undefined,
    owner: random.chance(noise.personAsOwner) ? random.pick(PERSONS) : random.pick(OWNERS),
    hasContract: !random.chance(noise.lostContract),
    isBehindSso: paper.app !== undefined && !random.chance(noise.pastSso),
  }
}

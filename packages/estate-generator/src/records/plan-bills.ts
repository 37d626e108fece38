import type { EstatePlan, PlannedService } from '../plan.ts'
import { createRandom } from '../random.ts'
import { seedOf } from '../write/logic.ts'
import type { RecordNoise } from './record-noise.ts'

/** What the cloud costs in a month, in EUR. */
export interface PlannedBills {
  /** The cluster on which all run that are started at all. */
  readonly cluster: number
  /** The server on which all databases lie. */
  readonly databaseServer: number
  readonly machines: readonly PlannedMachine[]
}

export interface PlannedMachine {
  readonly service: string
  readonly id: string
  readonly monthly: number
  readonly isTagged: boolean
}

/** A share of the services has machines, disks or functions of its own beside the cluster. */
const OWN_MACHINES = 0.6

export function planBills(plan: EstatePlan, noise: RecordNoise): PlannedBills {
  const random = createRandom(plan.seed + seedOf('bills'))
  const machines = plan.services.flatMap((service, at): PlannedMachine[] => {
    const has = random.chance(OWN_MACHINES)
    const monthly = Math.round(10 ** (1.3 + random.next() * 1.5))
    const isTagged = !random.chance(noise.untagged)
    return has && isRunning(service) ? [{ service: service.name, id: `vm-${(at + 4096).toString(16)}`, monthly, isTagged }] : []
  })
  const running = plan.services.filter(isRunning).length
  const databases = new Set(plan.services.flatMap(({ database }) => database ?? [])).size
  return { cluster: running * random.between(25, 45), databaseServer: databases * random.between(15, 30), machines }
}

function isRunning({ fate }: PlannedService): boolean {
  return fate !== 'switched-off'
}

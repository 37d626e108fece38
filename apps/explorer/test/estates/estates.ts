import { analyze } from '@coppice/clustering'
import { Analysis } from '@coppice/model'
import { generateInventory } from './generate-inventory.ts'
import { bank, shop } from './themes.ts'

/** The estates that the page is tried out with, by their size; each is made once a process. */
const sizes = {
  small: () => generateInventory({ theme: shop, services: 12, seed: 234 }),
  middle: () => generateInventory({ theme: bank, services: 300, seed: 11 }),
  large: () => generateInventory({ theme: bank, services: 1200, seed: 13 }),
}

export type EstateSize = keyof typeof sizes

const made = new Map<EstateSize, Analysis>()

export function analysisOf(size: EstateSize): Analysis {
  const known = made.get(size) ?? Analysis.parse(analyze(sizes[size]()))
  made.set(size, known)
  return known
}

/** The name that no page may take for markup. */
export const HOSTILE_NAME = '</script><img src=x onerror=alert(1)>'

/** The small estate with that name on a service that others call, on a team and in an unresolved reference. */
export function hostileAnalysis(): Analysis {
  const inventory = structuredClone(sizes.small())
  const [service] = inventory.nodes.filter((node) => node.kind === 'service')
  const [team] = inventory.nodes.filter((node) => node.kind === 'team')
  const [reference] = inventory.unresolved
  for (const node of [service, team]) if (node) node.name = HOSTILE_NAME
  if (reference) reference.reference = `http://${HOSTILE_NAME}/`
  return Analysis.parse(analyze(inventory))
}

import type { Unit } from '../../facts/finding.ts'
import { intAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { fillDefaults } from '../../syntax/variables.ts'

type Port = Unit['ports'][number]

/** Ports of `ports` and `expose`. What depends on a variable without default is not known and left out. */
export function portsOf(layers: readonly ConfigNode[]): Port[] {
  const published = layers.flatMap((layer) => itemsAt(layer, 'ports').flatMap(toPorts))
  const exposed = layers.flatMap((layer) => itemsAt(layer, 'expose').flatMap((item) => fromShort(textAt(item) ?? '')))
  const inside = new Set(published.map((port) => port.container))
  const all = [...published, ...exposed.filter((port) => !inside.has(port.container))]
  return [...new Map(all.map((port) => [`${port.published ?? ''}:${port.container ?? ''}`, port])).values()]
}

function toPorts(item: ConfigNode): Port[] {
  if (item.kind !== 'map') return fromShort(textAt(item) ?? '')
  const container = intAt(item, 'target')
  const [published] = portRange(fillDefaults(textAt(item, 'published') ?? ''))
  return toPort(container, published)
}

/** `[[host:]published:]container[/protocol]`, each a port or a range. */
function fromShort(text: string): Port[] {
  const parts = fillDefaults(text)
    .replace(/\/\w+$/, '')
    .split(/:(?![^{]*\})(?![^[]*\])/)
  const containers = portRange(parts.at(-1) ?? '')
  const published = parts.length > 1 ? portRange(parts.at(-2) ?? '') : []
  const count = Math.max(containers.length, published.length)
  return Array.from({ length: count }, (_, at) => toPort(containers[at], published[at])).flat()
}

function toPort(container: number | undefined, published: number | undefined): Port[] {
  if (container === undefined && published === undefined) return []
  return [{ ...(container === undefined ? {} : { container }), ...(published === undefined ? {} : { published }) }]
}

/** No more than this many ports of one range are of interest. */
const LONGEST_RANGE = 32

function portRange(text: string): number[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim())
  if (!match) return []
  const first = Number(match[1])
  const last = Math.min(Number(match[2] ?? first), first + LONGEST_RANGE - 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

import type { Unit } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { fillDefaults } from '../../syntax/variables.ts'

type Mount = Unit['mounts'][number]

/** Files and folders of the repository that a service gets: bind mounts and configs that are files. */
export function mountsOf(layers: readonly ConfigNode[], project: ConfigNode, directory: string): Mount[] {
  const mounts = layers.flatMap((layer) => [
    ...itemsAt(layer, 'volumes').flatMap((item) => fromVolume(item)),
    ...itemsAt(layer, 'configs').flatMap((item) => fromConfig(item, project)),
  ])
  return mounts
    .map(({ source, target }) => ({ source: joinPath(directory, source), target }))
    .filter(({ source }) => !source.startsWith('..'))
}

function fromVolume(item: ConfigNode): Mount[] {
  if (item.kind === 'map') return fromPair(textAt(item, 'source') ?? '', textAt(item, 'target') ?? '')
  const [source = '', target] = fillDefaults(textAt(item) ?? '').split(/:(?![^{]*\})/)
  return target === undefined ? [] : fromPair(source, target)
}

/** Only paths relative to the file lie in the repository; a bare word names a volume. */
function fromPair(source: string, target: string): Mount[] {
  const path = fillDefaults(source).replace(/^\$\{PWD\}(?=\/|$)/, '.')
  return path.startsWith('.') && !path.includes('${') ? [{ source: path, target }] : []
}

function fromConfig(item: ConfigNode, project: ConfigNode): Mount[] {
  const name = textAt(item) ?? textAt(item, 'source') ?? ''
  const file = textAt(project, 'configs', name, 'file')
  return file === undefined ? [] : [{ source: file, target: textAt(item, 'target') ?? `/${name}` }]
}

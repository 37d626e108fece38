import { findByHost, findByName, type Technology } from '@coppice/catalog'
import { classifyPath } from '../detect/classify-path.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import type { Fact } from '../facts/fact.ts'

/** Rivals side by side in one folder: nobody rents four of a purpose for one use, but a product that lets its users choose offers them. */
const MIN_RIVALS = 4

/** Products of any purpose side by side in one folder: a store of connectors. */
const MIN_CONNECTORS = 15

/** Products in a folder beside such a one. */
const MIN_BESIDE = 2

/** Products whose hosts one file names: a list to choose from. */
const MIN_LISTED = 8

/**
 * Whether a file belongs to one connector of many: of a product that its users connect with what they rent. The estate rents none of
 * that for the connector's sake; what it uses itself shows elsewhere too, in its own configuration.
 */
export function indexConnectors(index: FactIndex): (file: FileKey) => boolean {
  const catalogues = findCatalogues(index)
  const memo = new Map<FileKey, boolean>()
  return (key) => {
    const known = memo.get(key)
    if (known !== undefined) return known
    const is = isInCatalogue(key, catalogues, index) || isList(index.inFile('host-mention', key))
    memo.set(key, is)
    return is
  }
}

/** Folders with a child for each of many products, and whether most of their children or only some are named so. */
type Catalogues = ReadonlyMap<FileKey, 'most' | 'some'>

function findCatalogues(index: FactIndex): Catalogues {
  const products = new Map<FileKey, Map<string, Technology>>()
  const children = new Map<FileKey, Set<string>>()
  for (const file of index.files.values()) {
    if (classifyPath(file.file) !== 'source') continue
    // Upwards: where a part of the path is known, so is all above it.
    for (let end = file.file.length; end > 0;) {
      const slash = file.file.lastIndexOf('/', end - 1)
      const folder = toFileKey(file.repository, file.file.slice(0, Math.max(slash, 0)))
      const part = file.file.slice(slash + 1, end)
      const beside = children.get(folder) ?? new Set()
      if (beside.has(part)) break
      children.set(folder, beside.add(part))
      end = slash
      const product = productOf(part)
      if (product?.kind !== 'saas') continue
      const known = products.get(folder) ?? new Map<string, Technology>()
      products.set(folder, known.set(product.id, product))
    }
  }
  const large = [...products].filter(([, found]) => isCatalogue([...found.values()])).map(([folder]) => folder)
  // `mail/`, `sms/` and `push/` of one library of connectors: the smaller ones too.
  const families = new Set(large.map(parentOf))
  const beside = [...products]
    .filter(([folder, found]) => found.size >= MIN_BESIDE && families.has(parentOf(folder)))
    .map(([folder]) => folder)
  return new Map(
    [...large, ...beside].map((folder) => [
      folder,
      (products.get(folder)?.size ?? 0) * 2 >= (children.get(folder)?.size ?? 0) ? ('most' as const) : ('some' as const),
    ]),
  )
}

function parentOf(folder: FileKey): FileKey {
  return folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))
}

function isCatalogue(products: readonly Technology[]): boolean {
  const perPurpose = new Map<string, number>()
  for (const { purpose } of products) perPurpose.set(purpose, (perPurpose.get(purpose) ?? 0) + 1)
  return products.length >= MIN_CONNECTORS || [...perPurpose.values()].some((count) => count >= MIN_RIVALS)
}

/** `slack`, `slack.provider.ts`, `SlackClient.java`, `slack_notifier.py`: the product that a file or folder is named after. */
function productOf(part: string): Technology | undefined {
  const stem = part.replace(/\.[\w.-]+$/, '')
  return findByName(stem) ?? findByName(stem.replace(/(?<=.)[-_]?[A-Za-z][a-z]*$/, ''))
}

function isInCatalogue(key: FileKey, catalogues: Catalogues, index: FactIndex): boolean {
  const [repository = '', ...rest] = key.split(':')
  const parts = rest.join(':').split('/')
  return parts.some((part, at) => {
    const named = catalogues.get(toFileKey(repository, parts.slice(0, at).join('/')))
    if (named === undefined) return false
    return named === 'most' || productOf(part) !== undefined || isNamedAfterHost(part, index.inFile('host-mention', key))
  })
}

/** The shortest name that says whose host a host is. */
const MIN_MAKER = 4

/** `Microsoft.php`, which names `login.microsoftonline.com`: a connector named after the maker of what it leads to. */
function isNamedAfterHost(part: string, mentions: readonly Fact<'host-mention'>[]): boolean {
  const maker = part.replace(/\.[\w.-]+$/, '').toLowerCase()
  return maker.length >= MIN_MAKER && mentions.some((fact) => fact.host.split('.').at(-2)?.startsWith(maker))
}

function isList(mentions: readonly Fact<'host-mention'>[]): boolean {
  const products = mentions.map((fact) => findByHost(fact.host)).filter((product) => product?.kind === 'saas')
  return new Set(products).size >= MIN_LISTED
}

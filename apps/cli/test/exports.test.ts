import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyze } from '@coppice/clustering'
import { isFileEvidence, type Analysis, type Inventory, type InventoryEdge } from '@coppice/model'
import { anonymise, formats, render } from '@coppice/report'
import { scan } from '@coppice/scanner'
import { beforeAll, describe, expect, it } from 'vitest'
import { unpackPage } from '../../../packages/report/test/unpack-page.ts'

/** Names in the shop that are words of the program as well: a role, a kind, a purpose. */
const OUR_WORDS: ReadonlySet<string> = new Set(['broker', 'gateway', 'mongo', 'payments', 'postgres', 'rabbitmq', 'redis'])

const template = '<script type="application/json" id="coppice-analysis"></script>'

const folderOfShop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))

let shop: Analysis
beforeAll(async () => {
  shop = analyze(await scan([folderOfShop], { history: false }))
}, 60_000)

describe('exports of the shop', () => {
  /** A catalog describes and does not deploy: it makes no service, so it is read beside what does. */
  it('give a Backstage catalog that is read back to the same services, owners and dependencies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coppice-round-trip-'))
    try {
      await cp(folderOfShop, folder, { recursive: true })
      await writeFile(join(folder, 'catalog-info.yaml'), render(shop, 'backstage')[0]?.text ?? '')
      const back = await scan([folder], { history: false })

      expect(servicesOf(back)).toEqual(servicesOf(shop.inventory))
      expect(ownersOf(back)).toEqual(ownersOf(shop.inventory))
      expect(dependenciesOf(back)).toEqual(dependenciesOf(shop.inventory))
      expect(declaredByCatalog(back)).toEqual(dependenciesOf(shop.inventory))
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each(formats)('let no secret of its files into %s', (format) => {
    const written = render(shop, format, { template }).map(({ name, text, bytes }) =>
      text === undefined ? Buffer.from(bytes).toString('latin1') : name.endsWith('.html') ? unpackPage(text) : text,
    )

    expect(written.join('').length).toBeGreaterThan(100)
    expect(written.join('')).not.toMatch(/c4nary/i)
  })

  it('carry no name that the shop gave when they are anonymised', () => {
    const names = shop.inventory.nodes
      .filter(({ kind }) => kind !== 'saas' && kind !== 'technology')
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => name.length > 3 && !OUR_WORDS.has(name))
    const { rules: _, ...shown } = anonymise(shop)
    const text = JSON.stringify(shown)

    expect(names.length).toBeGreaterThan(30)
    expect(names.filter((name) => text.includes(`"${name}"`) || text.includes(`/${name}`) || text.includes(`:${name}`))).toEqual([])
  })
})

function servicesOf({ nodes }: Inventory): string[] {
  return nodes
    .filter(({ kind }) => kind === 'service')
    .map(({ name }) => name)
    .sort()
}

/** Names of groups in Backstage are letters, digits and dashes: `@orchard/web` is `orchard-web` there. */
function ownersOf({ nodes, edges }: Inventory): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const isService = new Set(nodes.filter(({ kind }) => kind === 'service').map(({ id }) => id))
  return edges
    .filter(({ kind, from }) => kind === 'owned-by' && isService.has(from))
    .map(({ from, to }) => `${names.get(from)} ${names.get(to)?.replace('@', '').replace('/', '-')}`)
    .sort()
}

/** Between services, whatever the kind: a catalog only says that one depends on the other. */
function dependenciesOf(inventory: Inventory): string[] {
  return dependencies(inventory, () => true)
}

function declaredByCatalog(inventory: Inventory): string[] {
  return dependencies(inventory, ({ evidence }) => evidence.some((one) => isFileEvidence(one) && one.file === 'catalog-info.yaml'))
}

function dependencies({ nodes, edges }: Inventory, isWanted: (edge: InventoryEdge) => boolean): string[] {
  const names = new Map(nodes.filter(({ kind }) => kind === 'service').map(({ id, name }) => [id, name]))
  const between = edges.filter((edge) => names.has(edge.from) && names.has(edge.to) && edge.kind === 'calls' && isWanted(edge))
  return [...new Set(between.map(({ from, to }) => `${names.get(from)} ${names.get(to)}`))].sort()
}

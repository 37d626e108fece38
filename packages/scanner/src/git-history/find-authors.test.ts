import { toNodeId, type Inventory } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { peopleIn, withAuthors } from './find-authors.ts'
import type { Commit } from './index.ts'

const commit = (day: string, author: string, ...files: string[]): Commit => ({
  id: `${day}${author}`,
  date: `${day}T10:00:00.000Z`,
  author,
  writer: author,
  subject: 'Work',
  files,
})
const commits = [
  commit('2026-06-01', 'ben@shop.example', 'services/cart/main.ts'),
  commit('2024-05-01', 'ada@shop.example', 'services/ledger/main.ts'),
  commit('2024-03-01', 'cleo@shop.example', 'services/ledger/main.ts', 'services/cart/main.ts'),
  commit('2020-03-01', 'ben@shop.example', 'services/ledger/main.ts'),
]
const service = (name: string) => ({
  kind: 'service',
  id: toNodeId('service', name),
  name,
  aliases: [],
  paths: [`services/${name}`],
  evidence: [{ class: 'declared', detector: 'docker-compose', file: 'compose.yaml', line: 1 }],
  role: 'application',
  endpoints: [],
  languages: [],
})
const inventory = { nodes: [service('cart'), service('ledger')], edges: [] } as unknown as Inventory

function authorsOf(people = new Map<string, { hasLeft: boolean }>()) {
  const { nodes } = withAuthors(inventory, [{ repository: 'shop', commits, diagnostics: [] }], people)
  return nodes.map((node) => (node.kind === 'service' ? node.authors : undefined))
}

describe('scanner/find-authors', () => {
  it('calls those gone who have changed nothing anywhere for a year, of those who worked on a service lately', () => {
    expect(authorsOf()).toMatchObject([
      { recent: 1, gone: 0, basis: 'silence' },
      { recent: 2, gone: 2, basis: 'silence', window: { from: '2024-03-01T10:00:00.000Z', until: '2024-05-01T10:00:00.000Z' } },
    ])
  })

  it('believes the directory where there is one: the silent may still be here, and who works on may have left yesterday', () => {
    const people = peopleIn([
      { source: 'people', fact: { kind: 'person', mail: 'ada@shop.example', hasLeft: false, at: { file: 'people.csv', id: 'row 2' } } },
      { source: 'people', fact: { kind: 'person', mail: 'ben@shop.example', hasLeft: true, at: { file: 'people.csv', id: 'row 3' } } },
    ])

    expect(authorsOf(new Map(people))).toMatchObject([
      { recent: 1, gone: 1, basis: 'directory' },
      { recent: 2, gone: 1, basis: 'directory' },
    ])
  })

  it('names nobody', () => {
    expect(JSON.stringify(authorsOf())).not.toContain('@shop.example')
  })
})

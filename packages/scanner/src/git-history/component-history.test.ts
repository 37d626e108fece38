import { describe, expect, it } from 'vitest'
import type { Component } from '../identity/component.ts'
import { joinHistory } from './component-history.ts'
import type { Commit } from './index.ts'

const NAMES = ['cart', 'fees', 'mail', 'quay', 'till']

describe('scanner/git-history/component-history', () => {
  const commits = [
    commit('2026-10-01', 'Move everything to the new image', NAMES),
    commit('2026-09-01', 'Bump express from 4.1.0 to 4.2.0', ['cart']),
    commit('2024-03-01', 'Let carts expire', ['cart', 'till']),
    commit('2021-01-01', 'First version', NAMES),
  ]
  const components = NAMES.map(component)
  const history = joinHistory([{ repository: 'shop', commits, diagnostics: [] }], components)

  it('tells the last work on a service from the commits that only pass through it', () => {
    expect(history.of(components[0]!)).toMatchObject({
      firstChange: '2021-01-01T10:00:00Z',
      lastChange: '2026-10-01T10:00:00Z',
      lastOwnChange: '2024-03-01T10:00:00Z',
      commits: 4,
      ownCommits: 1,
    })
    expect(history.of(components[0]!)?.evidence.map(({ note }) => note)).toEqual([
      'last work on it, 2024-03-01',
      'last commit, upkeep of many things at once, 2026-10-01',
    ])
  })

  it('knows of no work where nothing but sweeps touched a service', () => {
    expect(history.of(components[1]!)).toMatchObject({ commits: 2, ownCommits: 0 })
    expect(history.of(components[1]!)).not.toHaveProperty('lastOwnChange')
  })
})

function commit(day: string, subject: string, folders: readonly string[]): Commit {
  const files = folders.map((folder) => `${folder}/main.ts`)
  return { id: `${day}${subject}`, date: `${day}T10:00:00Z`, author: 'ana', writer: 'Ana <ana@shop.example>', subject, files }
}

function component(name: string): Component {
  return {
    kind: 'service',
    name,
    aliases: [],
    role: 'application',
    technology: undefined,
    units: [],
    directories: [{ repository: 'shop', path: name }],
    builds: [],
    packages: [],
    entryPoints: [],
    optional: false,
  }
}

import { readdirSync } from 'node:fs'
import { Layer, Proposal } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { layers } from '../src/layers/index.ts'
import { proposers } from '../src/proposers/index.ts'

describe('clustering/registries', () => {
  it('lists every layer once, named as its folder and as the model names it', () => {
    const ids = layers.map((layer) => layer.id)

    expect(ids).toEqual(foldersOf('layers'))
    expect(ids).toEqual(Layer.options.toSorted())
  })

  it('lists every proposer once, named as its folder and as the kind of its proposals', () => {
    const ids = proposers.map((proposer) => proposer.id)

    expect(ids).toEqual(foldersOf('proposers'))
    expect(ids).toEqual(Proposal.options.map((option) => option.shape.kind.value).toSorted())
  })
})

function foldersOf(registry: string): string[] {
  const entries = readdirSync(new URL(`../src/${registry}`, import.meta.url), { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

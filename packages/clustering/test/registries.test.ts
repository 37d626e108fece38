import { readdirSync } from 'node:fs'
import { Axis, Layer, Proposal, Rules } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { axes } from '../src/axes/index.ts'
import { layers } from '../src/layers/index.ts'
import { proposers } from '../src/proposers/index.ts'

describe('clustering/registries', () => {
  it('lists every layer once, named as its folder and as the model names it', () => {
    const ids = layers.map((layer) => layer.id)

    expect(ids).toEqual(foldersOf('layers'))
    expect(ids).toEqual(Layer.options.toSorted())
  })

  it('lists every axis once, named as its folder, with a measure for every rule', () => {
    const rules: Record<Axis, object> = Rules.parse({}).axes

    expect(axes.map(({ id }) => id).toSorted()).toEqual(foldersOf('axes'))
    expect(axes.map(({ id }) => id)).toEqual(Axis.options)
    for (const { id, measures } of axes) expect(Object.keys(measures)).toEqual(Object.keys(rules[id]))
  })

  it('has a rule for every layer', () => {
    expect(Object.keys(Rules.parse({}).layers.weights).toSorted()).toEqual(Layer.options.toSorted())
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

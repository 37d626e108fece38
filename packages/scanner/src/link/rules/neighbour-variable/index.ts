import type { Component } from '../../../identity/component.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import type { HostCandidate } from '../../hosts.ts'
import { defineReferenceRule, type Estate } from '../../estate.ts'

/**
 * No manifest runs this program, or none assigns it `MONGO_URL`; those that run its neighbours in the repository assign them that
 * variable, and all of them mean one server: probably the same.
 */
export const neighbourVariable = defineReferenceRule({
  id: 'neighbour-variable',
  title: 'Variables that are assigned to other components of the repository only',
  answer: ({ reference: { from }, value, address }, estate) => {
    if (address && !address.host.includes('${')) return undefined
    const key = value.keys[0]
    if (key === undefined || value.text.indexOf('${') !== value.text.lastIndexOf('${')) return undefined
    const repositories = new Set([...from.units, ...from.directories].map((one) => one.repository))
    const candidates = estate.components
      .filter((one) => one !== from && one.units.some((unit) => repositories.has(unit.repository)))
      .flatMap((neighbour) => candidatesOf(neighbour, key, estate))
    const [only, ...others] = [...new Set(candidates.map((one) => one.component))]
    if (only === undefined) return undefined
    if (others.length > 0 || only === from || only.kind === 'service')
      return { tried: `where ${key} of its neighbours leads: ${others.length + 1} fit`, candidates: [only, ...others] }
    const [best] = candidates
    return {
      target: { kind: 'component', component: only },
      evidence: best ? [estate.evidenceOf(best.declaredBy, 'declared', `where ${key} of ${best.neighbour.name} leads`)] : [],
      optional: candidates.every((candidate) => candidate.optional),
    }
  },
})

/** What the variable of a neighbour means to it; nothing where it is no manifest that assigns it. */
function candidatesOf(neighbour: Component, key: string, estate: Estate): (HostCandidate & { neighbour: Component })[] {
  if (!estate.environmentOf(neighbour).variables.some((one) => one.key === key)) return []
  const [unit] = neighbour.units
  if (!unit) return []
  return estate
    .evaluatorOf(neighbour)
    .evaluate({ kind: 'environment', key }, `${unit.repository}:${unit.file}`)
    .flatMap((value) => parseAddresses(value.text))
    .filter((address) => !isLoopback(address))
    .flatMap((address) => estate.hosts.named(address.host, neighbour))
    .map((candidate) => ({ ...candidate, neighbour }))
}

import { findByPort, findByScheme, technologyById, type Technology } from '@coppice/catalog'
import type { Component } from '../../../identity/component.ts'
import { isLoopback, isNumber } from '../../address.ts'
import { defineReferenceRule, type Estate, type Question } from '../../estate.ts'
import { technologyOfClient } from '../../technology-of-client.ts'

/** Protocols that tell nothing of what stands at the other end. */
const SPOKEN_BY_SERVICES = new Set(['', 'http', 'https', 'grpc', 'websocket', 'graphql'])

/** A PostgreSQL client whose address nobody tells, in a deployment with one PostgreSQL server: probably that one. */
export const onlyOfItsKind = defineReferenceRule({
  id: 'only-of-its-kind',
  title: 'Clients without an address where one server of their kind is deployed',
  answer: (question, estate) => {
    const { reference, address } = question
    if (address && !address.host.includes('${') && !isLoopback(address) && !isNumber(address)) return undefined
    if (SPOKEN_BY_SERVICES.has(reference.fact.protocol ?? '')) return undefined
    const wanted = technologyOf(question)
    if (wanted === undefined) return undefined
    const scopes = new Set(reference.from.units.map((unit) => `${unit.repository}:${unit.scope}`))
    const repositories = new Set([
      ...reference.from.units.map((unit) => unit.repository),
      ...reference.from.directories.map((directory) => directory.repository),
    ])
    const servers = estate.components.filter(
      (component) => component.kind !== 'service' && component.technology !== undefined && speaks(component.technology, wanted),
    )
    const near = servers.filter((server) => server.units.some((unit) => scopes.has(`${unit.repository}:${unit.scope}`)))
    const close = servers.filter((server) => server.units.some((unit) => repositories.has(unit.repository)))
    const [only, ...others] = near.length > 0 ? near : close
    if (only === undefined) return { tried: `a ${wanted} server in the same deployment` }
    if (others.length > 0)
      return { tried: `a ${wanted} server in the same deployment: ${others.length + 1} fit`, candidates: [only, ...others] }
    if (isToldOtherwise(question, only, estate)) return { tried: `a ${wanted} server: another address is told for it` }
    return {
      target: { kind: 'component', component: only },
      evidence: declarationOf(only).map((unit) => estate.evidenceOf(unit, 'declared', `the only ${wanted} server`)),
    }
  },
})

/** Whether the same component tells an address for that protocol elsewhere, and it leads to something else: a pool of connections in front. */
function isToldOtherwise({ reference }: Question, only: Component, estate: Estate): boolean {
  const told = estate.toldLike(reference)
  return told.size > 0 && !told.has(only)
}

function declarationOf(component: Component): Component['units'] {
  return component.units.slice(0, 1)
}

/** The store or broker that the client, the scheme or the port is made for. */
function technologyOf({ reference, address }: Question): string | undefined {
  const byScheme = address?.scheme === undefined ? undefined : findByScheme(address.scheme)
  const byClient = technologyOfClient(reference.fact.client)
  const byPort = address?.port === undefined ? undefined : findByPort(address.port)
  const byProtocol = reference.fact.protocol === undefined ? undefined : findByScheme(reference.fact.protocol)
  return [byScheme, byClient, byProtocol, byPort].map(protocolOf).find((protocol) => protocol !== undefined) ?? reference.fact.protocol
}

function protocolOf(technology: Technology | undefined): string | undefined {
  return technology?.protocol
}

/** `sql` is said where the code does not tell which dialect. */
function speaks(id: string, protocol: string): boolean {
  const technology = technologyById(id)
  return technology?.protocol === protocol || (protocol === 'sql' && technology?.purpose === 'relational-database')
}

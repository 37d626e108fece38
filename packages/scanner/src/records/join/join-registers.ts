import { toNodeId, type Cost, type Criticality, type Lifecycle, type NodeId } from '@coppice/model'
import { confidence } from '../../confidence.ts'
import type { Settings } from '../../configuration/settings.ts'
import { toLevel, toStage } from '../../inventory/list-life.ts'
import type { ApplicationRecord, SourcedFact } from '../record-fact.ts'
import type { OwnerNames, ResolvedOwner } from './resolve-owner.ts'
import type { ServiceNames } from './resolve-service.ts'
import { matchVendor } from '../vendors/match-vendor.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { addCosts, addEdge, toEvidence, toSlug, updateSaas, updateService, type Workbench } from './workbench.ts'

/** Writes what registers of applications and counts of operations say. What files say already stays. */
export function joinRegisters(
  bench: Workbench,
  facts: readonly SourcedFact[],
  names: ServiceNames,
  resolveVendor: ReturnType<typeof createVendorResolver>,
  owners: OwnerNames,
  settings: Settings,
): void {
  const rented = namesOfRented(facts, settings)
  for (const { source, fact } of facts) {
    if (fact.kind === 'application') joinApplication(bench, source, fact, names, rented, resolveVendor, owners)
    if (fact.kind === 'operations') {
      const evidence = toEvidence(source, fact.at, 'observed', undefined, fact.window)
      const id = names.resolve(fact.service, evidence)
      if (id === undefined) continue
      const { incidents, deploys, window } = fact
      updateService(bench, id, ({ operations = [] }) => ({
        operations: [
          ...operations,
          {
            ...(incidents === undefined ? {} : { incidents }),
            ...(deploys === undefined ? {} : { deploys }),
            window,
            evidence: [evidence],
          },
        ],
      }))
    }
  }
}

function joinApplication(
  bench: Workbench,
  source: string,
  fact: ApplicationRecord,
  names: ServiceNames,
  rented: ReadonlySet<string>,
  resolveVendor: ReturnType<typeof createVendorResolver>,
  owners: OwnerNames,
): void {
  const id = names.find(fact.name) ?? productOf(fact, source, rented, resolveVendor)
  if (id === undefined) {
    noteMissing(bench, fact)
    return
  }
  const evidence = toEvidence(source, fact.at, 'declared')
  const stage = toStage(fact.lifecycle)
  const level = toLevel(fact.criticality)
  const lifecycle: Lifecycle | undefined = stage && {
    stage,
    ...(fact.successor === undefined ? {} : { successor: fact.successor }),
    evidence: [evidence],
  }
  const criticality: Criticality | undefined = level && { level, evidence: [evidence] }
  const said = {
    ...(lifecycle ? { lifecycle } : {}),
    ...(criticality ? { criticality } : {}),
    ...(fact.domain === undefined ? {} : { domain: fact.domain }),
    ...(fact.capability === undefined ? {} : { capability: fact.capability }),
  }
  updateService(bench, id, (service) => ({ ...said, ...kept(service) }))
  updateSaas(bench, id, (saas) => ({ ...said, ...kept(saas) }))
  if (fact.owner !== undefined) addOwner(bench, id, owners.resolve(fact.owner), source, fact)
  if (fact.annualCost) {
    const cost: Cost = { ...fact.annualCost, kind: 'run', period: 'year', basis: 'estimated', source: fact.at.file, evidence: [evidence] }
    addCosts(bench, id, [bench.nodes.get(id)?.kind === 'saas' ? { ...cost, kind: 'licence' } : cost])
  }
}

/**
 * An application is rented where the register names who makes it, the catalog or a person knows its name, or another record pays or counts logins for it;
 * of whatever else it is nobody said that it is rented.
 */
function productOf(
  { name, vendor, at, capability }: ApplicationRecord,
  source: string,
  rented: ReadonlySet<string>,
  resolveVendor: ReturnType<typeof createVendorResolver>,
): NodeId | undefined {
  if (vendor !== undefined) return resolveVendor(source, vendor, name, at, capability).node
  const isRented = rented.has(toSlug(name)) || matchVendor(name).state !== 'unmatched'
  return isRented ? resolveVendor(source, name, undefined, at, capability).node : undefined
}

/** Names of products that people decided on, and that contracts, invoices and logins speak of. */
function namesOfRented(facts: readonly SourcedFact[], settings: Settings): ReadonlySet<string> {
  const written = facts.flatMap(({ fact }) => {
    if (fact.kind === 'contract' || fact.kind === 'bill') return [fact.vendor, fact.product ?? fact.vendor]
    return fact.kind === 'logins' ? fact.product : []
  })
  return new Set([...settings.vendors.map(({ entry }) => entry.written), ...written].map(toSlug))
}

/** What the register has and the scan has not: gone, kept in a repository that was not scanned, or called otherwise. */
function noteMissing(bench: Workbench, { name, at }: ApplicationRecord): void {
  const line = Number(/^row (\d+)$/.exec(at.id)?.[1])
  bench.diagnostics.push({
    file: at.file,
    ...(line > 0 ? { line } : {}),
    severity: 'info',
    code: 'unknown-application',
    message: `${at.id}: "${name}" is no service of what was scanned and no product of the catalog, and no vendor is named: it is gone, was not scanned, or is called otherwise there. Its row is not used.`,
  })
}

function kept(node: { lifecycle?: Lifecycle | undefined; criticality?: Criticality | undefined }): object {
  return { ...(node.lifecycle ? { lifecycle: node.lifecycle } : {}), ...(node.criticality ? { criticality: node.criticality } : {}) }
}

/** A register names an owner only where no file does: what is kept with the code is younger. */
function addOwner(bench: Workbench, id: NodeId, owner: ResolvedOwner, source: string, { at }: ApplicationRecord): void {
  if ([...bench.edges.values()].some((edge) => edge.kind === 'owned-by' && edge.from === id)) return
  const { name, team = toNodeId('team', name) } = owner
  const evidence = toEvidence(source, at, 'declared', `owned by ${name}`)
  if (!bench.nodes.has(team)) bench.nodes.set(team, { kind: 'team', id: team, name, aliases: [], paths: [], evidence: [evidence] })
  addEdge(bench, { from: id, to: team, kind: 'owned-by', confidence: confidence['said-by-record'], evidence: [evidence] })
}

import { toNodeId, type Cost, type Criticality, type Lifecycle, type NodeId } from '@coppice/model'
import { confidence } from '../../confidence.ts'
import { toLevel, toStage } from '../../inventory/list-life.ts'
import type { ApplicationRecord, SourcedFact } from '../record-fact.ts'
import type { OwnerNames, ResolvedOwner } from './resolve-owner.ts'
import type { ServiceNames } from './resolve-service.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { addCosts, addEdge, toEvidence, updateSaas, updateService, type Workbench } from './workbench.ts'

/** Writes what registers of applications and counts of operations say. What files say already stays. */
export function joinRegisters(
  bench: Workbench,
  facts: readonly SourcedFact[],
  names: ServiceNames,
  resolveVendor: ReturnType<typeof createVendorResolver>,
  owners: OwnerNames,
): void {
  for (const { source, fact } of facts) {
    if (fact.kind === 'application') joinApplication(bench, source, fact, names, resolveVendor, owners)
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
  resolveVendor: ReturnType<typeof createVendorResolver>,
  owners: OwnerNames,
): void {
  const own = names.find(fact.name)
  const id =
    own ?? resolveVendor(source, fact.vendor ?? fact.name, fact.vendor === undefined ? undefined : fact.name, fact.at, fact.capability).node
  if (id === undefined) return
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

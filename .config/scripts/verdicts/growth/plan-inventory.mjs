import { EMPTY_BIN, encodeSketch, SKETCH_BINS } from '../../../../packages/model/dist/fingerprint.js'
import { createRandom } from '../../../../packages/clustering/dist/communities/random.js'

const LINES_A_SIZE = 45

/**
 * The inventory that a flawless scan of a planned organisation would give, without writing it to disk: what the analysis takes then hangs on its own
 * work alone, and sizes can be measured whose scan takes minutes. As many nodes, edges, endpoints and lines of evidence as a scan of it has.
 */
export function planInventory(plan) {
  const owners = new Map(plan.repositories.filter(({ hasOwners }) => hasOwners).map(({ name, team }) => [name, team]))
  const byName = new Map(plan.services.map((service) => [service.name, service]))
  const live = plan.services.flatMap((service) =>
    service.calls.filter((call) => !call.isStale && !call.isOutside && byName.has(call.to)).map(({ to }) => [service, to]),
  )
  const stores = plan.services.filter(({ database }) => database !== undefined)
  const databases = [...new Set(stores.map(({ database }) => database))]
  const nodes = [
    ...plan.services.map((service) => toService(service, plan)),
    ...[...new Set(owners.values())].map((name) => toNode('team', name, {})),
    ...databases.map((name) => toNode('datastore', name, { logical: true, technology: 'postgresql' })),
    toNode('datastore', 'db', { technology: 'postgresql' }),
    ...['typescript', 'python', 'java'].map((name) => toNode('technology', name, { technology: name, purpose: 'runtime' })),
    ...plan.rented.flatMap(({ purpose, products }) => products.map((name) => toNode('saas', name, { technology: name, purpose }))),
  ]
  const edges = [
    ...live.map(([service, to]) => toEdge(service, 'calls', `service:${to}`, { protocol: 'http', purpose: 'business' }, 3)),
    ...stores.map((service) => toEdge(service, 'stores-in', `datastore:${service.database}`, { protocol: 'postgresql' }, 2)),
    ...databases.map((name) => ({ ...toEdge(stores[0], 'hosted-on', 'datastore:db', {}, 2), from: `datastore:${name}` })),
    ...plan.services.flatMap((service) =>
      owners.has(service.repository) ? [toEdge(service, 'owned-by', `team:${owners.get(service.repository)}`, {}, 1)] : [],
    ),
    ...plan.services.map((service) => toEdge(service, 'built-with', `technology:${service.language}`, {}, 1)),
    ...plan.services.flatMap((service) => service.rents.map((product) => toEdge(service, 'uses-saas', `saas:${product}`, {}, 2))),
    ...plan.services.flatMap((service) => changesTogether(service, byName)),
  ]
  return {
    schema: 'coppice.inventory/1',
    name: 'shop',
    asOf: `${plan.asOf}T12:00:00Z`,
    nodes,
    edges,
    unresolved: [],
    diagnostics: [],
    coverage: {
      files: { listed: plan.services.length * 8, read: plan.services.length * 8, failed: 0 },
      languages: ['TypeScript', 'Python', 'Java'].map((language) => ({ language, files: plan.services.length, read: true })),
      detectors: [],
      references: { linked: edges.length, unresolved: 0 },
      history: { repositories: plan.repositories.length, withHistory: plan.repositories.length },
      notLookedAt: [],
    },
  }
}

function toService(service, plan) {
  const day = (days) => new Date(Date.parse(`${plan.asOf}T12:00:00Z`) - days * 86_400_000).toISOString()
  const subject = service.subject ?? service.name
  return toNode('service', service.name, {
    role: service.isFrontend ? 'frontend' : service.fate === 'yearly' ? 'job' : 'application',
    paths: [{ repository: service.repository, path: `services/${service.name}` }],
    languages: [{ typescript: 'TypeScript', python: 'Python', java: 'Java' }[service.language]],
    endpoints: Array.from({ length: service.size + 1 }, (_, at) => ({
      method: 'GET',
      path: at === 0 ? `/${subject}/{id}` : `/${subject}/list-${at}`,
      evidence: [evidence(service, at)],
    })),
    linesOfCode: 60 + service.size * LINES_A_SIZE,
    deployedAs: ['kubernetes-workload'],
    replicas: 2,
    manifests: [{ repository: service.repository, path: `deploy/${service.name}.yaml` }],
    ...(service.fate === 'switched-off' ? { scaledToZero: true } : {}),
    ...(service.fate === 'outside' || service.isFrontend ? { exposedBy: ['ingress'] } : {}),
    history: {
      firstChange: day((service.workedOn.at(-1) ?? 1) + 1),
      lastChange: day(service.workedOn[0] ?? 1),
      commits: service.workedOn.length + 1,
      authors: 3,
      evidence: [evidence(service, 1)],
    },
    fingerprint: sketch(service),
  })
}

/** Random code; of a copy that of its original but for what drifted. */
function sketch({ name, copyOf }) {
  const own = createRandom(seedOf(name))
  const copied = copyOf && createRandom(seedOf(copyOf.name))
  const choose = createRandom(seedOf(`${name} copied`))
  return encodeSketch(
    Uint32Array.from({ length: SKETCH_BINS }, () => {
      const [mine, theirs] = [own(), copied?.()]
      return Math.floor((theirs !== undefined && choose() > copyOf.drifted ? theirs : mine) * EMPTY_BIN)
    }),
  )
}

function seedOf(name) {
  let value = 17
  for (const letter of name) value = (Math.imul(value, 31) + letter.charCodeAt(0)) | 0
  return value
}

function changesTogether(service, byName) {
  if ((service.fate !== 'split' || service.kind === 'data') && service.fate !== 'nano') return []
  return service.set
    .filter((name) => name > service.name && byName.get(name)?.repository === service.repository)
    .map((name) => toEdge(service, 'co-changes', `service:${name}`, { weight: 0.5 }, 3))
}

function toNode(kind, name, fields) {
  return {
    id: `${kind}:${name}`,
    kind,
    name,
    aliases: [],
    paths: [],
    evidence: [{ class: 'declared', detector: 'kubernetes', file: `deploy/${name}.yaml`, line: 4 }],
    ...fields,
  }
}

function toEdge(service, kind, to, fields, lines) {
  return {
    from: `service:${service.name}`,
    to,
    kind,
    confidence: 0.9,
    evidence: Array.from({ length: lines }, (_, at) => evidence(service, at)),
    ...fields,
  }
}

function evidence(service, at) {
  return {
    class: 'inferred',
    detector: 'javascript',
    repository: service.repository,
    file: `services/${service.name}/src/main.ts`,
    line: at + 1,
  }
}

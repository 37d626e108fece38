import { by, edgeKey, Inventory, type Evidence, type Role } from '@coppice/model'
import { createRandom, type Random } from './random.ts'
import { languages, products, type Theme } from './themes.ts'

export interface EstateOptions {
  readonly theme: Theme
  readonly services: number
  readonly seed: number
}

/** A service while the estate grows around it. */
interface Unit {
  readonly name: string
  readonly domain: string
  readonly language: string
  /** Nothing calls it, and nobody has touched it for long. */
  readonly isDead: boolean
}

interface Estate {
  readonly random: Random
  readonly units: readonly Unit[]
  readonly nodes: Map<string, object>
  readonly edges: Map<string, { from: string; to: string; kind: string }>
  readonly unresolved: object[]
}

const AS_OF = '2026-09-14'

/**
 * A company in domains, the same for the same seed: services call mostly within their domain and two partner domains, share databases
 * in small groups, exchange messages, rent products of which several do the same; some are dead, some references lead nowhere, some
 * code is in a language that nobody reads.
 */
export function generateInventory({ theme, services, seed }: EstateOptions): Inventory {
  const random = createRandom(seed)
  const estate: Estate = { random, units: nameUnits(theme, services, random), nodes: new Map(), edges: new Map(), unresolved: [] }
  for (const unit of estate.units) addService(estate, unit)
  addPlatform(estate)
  for (const unit of estate.units) addCalls(estate, unit)
  for (const domain of domainsOf(estate)) addSharedThings(estate, domain)
  addSaas(estate)
  addOpenReferences(estate)
  return Inventory.parse({
    schema: 'coppice.inventory/1',
    name: theme.name,
    asOf: AS_OF,
    nodes: [...estate.nodes.values()],
    edges: [...estate.edges.values()].sort(by((edge) => edgeKey(edge as never))),
    unresolved: estate.unresolved,
    diagnostics: diagnosticsOf(estate),
    coverage: coverageOf(estate),
  })
}

function nameUnits(theme: Theme, services: number, random: Random): Unit[] {
  const weights = theme.domains.map((_, index) => 1 / (index + 6))
  const units: Unit[] = []
  const used = theme.domains.map(() => 0)
  while (units.length < services) {
    const index = weighted(weights, random)
    const position = used[index] ?? 0
    const label = theme.functions[position]
    if (!label) continue
    used[index] = position + 1
    const domain = theme.domains[index] ?? ''
    units.push({ name: `${domain}-${label}`, domain, language: languageOf(random), isDead: position > 1 && random.chance(0.06) })
  }
  return units
}

function weighted(weights: readonly number[], random: Random): number {
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(
    0,
    weights.findIndex((weight) => (rest -= weight) < 0),
  )
}

function languageOf(random: Random): string {
  return (
    languages[
      weighted(
        languages.map(([, , share]) => share),
        random,
      )
    ]?.[0] ?? 'TypeScript'
  )
}

function addService({ nodes, random }: Estate, unit: Unit): void {
  const age = unit.isDead ? random.whole(430, 1400) : random.chance(0.1) ? random.whole(200, 900) : random.whole(1, 160)
  const [resource] = unit.domain.split('-')
  nodes.set(`service:${unit.name}`, {
    ...node('service', unit.name, [`services/${unit.domain}/${unit.name}`]),
    aliases: random.chance(0.4) ? [unit.name.replaceAll('-', '')] : [],
    role: roleOf(unit.name),
    languages: [unit.language],
    linesOfCode: random.whole(400, 28_000),
    endpoints: unit.name.endsWith('worker')
      ? []
      : ['GET', 'POST', 'DELETE'].slice(0, random.whole(1, 4)).map((method) => ({
          method,
          path: `/${resource}/{id}`,
          evidence: [at(unit, 'http-routes', 'src/routes.ts', random.whole(8, 90))],
        })),
    ...(random.chance(0.93) ? { history: historyOf(age, random, unit.isDead) } : {}),
    deployedAs: unit.isDead && random.chance(0.4) ? [] : ['kubernetes-workload'],
    ...(/portal|webhook|backoffice/.test(unit.name) && !unit.isDead ? { exposedBy: ['ingress'] } : {}),
    environments: ['production'],
    evidence: [
      {
        class: 'declared',
        detector: 'kubernetes',
        file: `deploy/production/${unit.name}.yaml`,
        line: random.whole(4, 40),
        note: 'kind: Deployment',
      },
      { class: 'declared', detector: 'package-json', file: `services/${unit.domain}/${unit.name}/package.json`, line: 2 },
    ],
  })
}

function roleOf(name: string): Role {
  if (name.endsWith('portal') || name.endsWith('backoffice')) return 'frontend'
  if (name.endsWith('scheduler') || name.endsWith('batch')) return 'job'
  return 'application'
}

function historyOf(age: number, random: Random, isDead: boolean): object {
  const record = { source: 'git', id: random.whole(0x1000000, 0xfffffff).toString(16), window: { from: '2024-09-14', until: AS_OF } }
  return {
    firstChange: daysAgo(age + random.whole(300, 2200)),
    lastChange: daysAgo(age),
    commits: isDead ? random.whole(0, 3) : random.whole(4, 300),
    authors: isDead ? 1 : random.whole(1, 12),
    evidence: [{ class: 'observed', detector: 'git-history', record, note: 'last commit in its paths' }],
  }
}

function addPlatform(estate: Estate): void {
  const { units } = estate
  for (const [name, role] of [
    ['edge-gateway', 'gateway'],
    ['config-server', 'config'],
    ['metrics-collector', 'monitoring'],
  ] as const) {
    if (units.length < 40 && role !== 'gateway') continue
    estate.nodes.set(`service:${name}`, {
      ...node('service', name, [`platform/${name}`]),
      role,
      endpoints: [],
      languages: ['Go'],
      evidence: [{ class: 'declared', detector: 'kubernetes', file: `deploy/platform/${name}.yaml`, line: 7 }],
      exposedBy: role === 'gateway' ? ['ingress'] : undefined,
    })
    if (role === 'gateway') continue
    for (const unit of units) {
      if (estate.random.chance(0.3)) connect(estate, unit, `service:${name}`, 'calls', { protocol: 'http', purpose: role })
    }
  }
  for (const unit of units.filter((candidate) => candidate.name.endsWith('-api') && !candidate.isDead)) {
    link(
      estate,
      'service:edge-gateway',
      `service:${unit.name}`,
      'calls',
      0.9,
      [{ class: 'declared', detector: 'gateway-routes', file: 'platform/edge-gateway/routes.yaml', line: estate.random.whole(3, 300) }],
      { protocol: 'http', purpose: 'business' },
    )
  }
}

function addCalls(estate: Estate, unit: Unit): void {
  const { random, units } = estate
  const own = units.filter((other) => other.domain === unit.domain && other !== unit && !other.isDead)
  const domains = domainsOf(estate)
  const position = domains.indexOf(unit.domain)
  const partners = [domains[(position + 1) % domains.length], domains[(position * 3 + 2) % domains.length]]
  const near = units.filter((other) => partners.includes(other.domain) && !other.isDead)
  const wanted = unit.isDead ? random.whole(0, 3) : random.whole(2, 7)
  for (let n = 0; n < wanted; n++) {
    const pool = random.chance(0.82) || near.length === 0 ? own : random.chance(0.85) ? near : units.filter((other) => !other.isDead)
    const target = random.chance(0.35) ? pool[0] : random.pick(pool)
    if (!target || target === unit) continue
    connect(estate, unit, `service:${target.name}`, 'calls', {
      protocol: random.chance(0.75) ? 'http' : 'grpc',
      purpose: 'business',
    })
  }
}

function addSharedThings(estate: Estate, domain: string): void {
  const { random, nodes } = estate
  const members = estate.units.filter((unit) => unit.domain === domain)
  const server = `datastore:postgres-${domain.charCodeAt(0) % 5}`
  if (!nodes.has(server)) nodes.set(server, { ...node('datastore', server.slice(10), ['deploy/data.yaml']), technology: 'postgresql' })
  for (const [index, unit] of members.entries()) {
    const group = index % 5 < 3 && members.length > 4 ? `${domain}_${Math.floor(index / 5)}` : unit.name.replaceAll('-', '_')
    if (random.chance(0.25)) continue
    const store = `datastore:${group}`
    if (!nodes.has(store)) {
      nodes.set(store, { ...node('datastore', group, [`deploy/data.yaml`]), technology: 'postgresql', logical: true })
      link(estate, store, server, 'hosted-on', 0.95, [at(unit, 'env-file', '.env', 12)])
    }
    connect(estate, unit, store, 'stores-in', { protocol: 'postgresql' })
  }
  addTeams(estate, domain, members)
  addLibrary(estate, domain, members)
  addChannels(estate, domain, members)
  for (const [index, unit] of members.entries()) {
    const next = members[index + 1]
    if (!next || !random.chance(0.5)) continue
    const [from, to] = [unit.name, next.name].sort()
    link(estate, `service:${from}`, `service:${to}`, 'co-changes', 0.8, [commit(random)], {
      weight: Math.round(random.next() * 60 + 10) / 100,
    })
  }
}

function addTeams(estate: Estate, domain: string, members: readonly Unit[]): void {
  for (const unit of members) {
    if (estate.random.chance(0.12)) continue
    const name = members.length > 14 && unit.name.length % 2 === 0 ? `${domain}-core` : domain
    estate.nodes.set(`team:${name}`, node('team', name, ['CODEOWNERS']))
    link(estate, `service:${unit.name}`, `team:${name}`, 'owned-by', 0.95, [
      { class: 'declared', detector: 'codeowners', file: 'CODEOWNERS', line: estate.random.whole(2, 400) },
    ])
  }
}

function addLibrary(estate: Estate, domain: string, members: readonly Unit[]): void {
  const id = `library:@${domain}/client`
  estate.nodes.set(id, { ...node('library', id.slice(8), [`libraries/${domain}-client`]), ecosystem: 'npm', linesOfCode: 1200 })
  for (const unit of members.filter(() => estate.random.chance(0.35))) connect(estate, unit, id, 'imports', {})
}

function addChannels(estate: Estate, domain: string, members: readonly Unit[]): void {
  if (members.length < 4) return
  estate.nodes.set('broker:kafka', { ...node('broker', 'kafka', ['deploy/kafka.yaml']), technology: 'kafka' })
  for (const suffix of ['created', 'settled'].slice(0, members.length > 10 ? 2 : 1)) {
    const id = `channel:${domain}.${suffix}`
    estate.nodes.set(id, node('channel', id.slice(8), [`deploy/kafka.yaml`]))
    link(estate, id, 'broker:kafka', 'hosted-on', 0.9, [{ class: 'declared', detector: 'kafka', file: 'deploy/kafka.yaml', line: 20 }])
    const alive = members.filter((unit) => !unit.isDead)
    for (const [index, unit] of [0, 1, 2].map(() => estate.random.pick(alive)).entries()) {
      connect(estate, unit, id, index === 0 ? 'publishes' : 'consumes', { protocol: 'kafka' })
    }
  }
}

function addSaas(estate: Estate): void {
  const { random, units } = estate
  const rented = units.length < 40 ? products.slice(0, 5) : products
  for (const [index, [name, technology, purpose]] of rented.entries()) {
    estate.nodes.set(`saas:${technology}`, { ...node('saas', name, []), id: `saas:${technology}`, purpose, technology })
    const users = Math.max(1, Math.round((units.length * (0.02 + 0.12 / (index + 1))) / (index % 3 === 2 ? 4 : 1)))
    for (let n = 0; n < users; n++) connect(estate, random.pick(units), `saas:${technology}`, 'uses-saas', { protocol: 'https' })
  }
}

function addOpenReferences({ random, units, unresolved }: Estate): void {
  for (const unit of units) {
    if (!random.chance(0.07)) continue
    const host = `${unit.domain.toUpperCase().replaceAll('-', '_')}_${random.pick(['HOST', 'URL', 'UPSTREAM', 'BASE'])}`
    const candidates = random.chance(0.5) ? [random.pick(units), random.pick(units)].map((other) => `service:${other.name}`) : []
    unresolved.push({
      from: `service:${unit.name}`,
      reference: `http://\${${host}}/${random.pick(['v1', 'internal', 'api'])}`,
      relation: 'calls',
      tried: [`env key ${host} in ${random.whole(3, 60)} files`, 'compose service names', 'published ports'],
      candidates: [...new Set(candidates)],
      evidence: [at(unit, 'http-calls', 'src/clients/upstream.ts', random.whole(5, 200))],
    })
  }
}

function diagnosticsOf({ units, random }: Estate): object[] {
  const some = units.filter(() => random.chance(0.01))
  return [
    ...some.map((unit) => ({
      file: `deploy/staging/${unit.name}.yaml`,
      line: random.whole(2, 60),
      severity: 'warning',
      code: 'invalid-yaml',
      message: 'A mapping key is given twice; the first one was taken.',
    })),
    { file: 'data/dump-2023.sql', severity: 'info', code: 'file-too-large', message: 'Larger than 5 MB; its content was not read.' },
  ]
}

function coverageOf({ units, edges, unresolved }: Estate): object {
  const counts = languages.map(([language, read]) => ({
    language,
    read,
    files: units.filter((unit) => unit.language === language).length * 37,
  }))
  const files = counts.reduce((sum, { files: number }) => sum + number, 0)
  return {
    files: { listed: files + units.length * 9, read: files - 120, failed: Math.ceil(units.length / 100) },
    languages: counts.filter((item) => item.files > 0),
    detectors: ['codeowners', 'docker-compose', 'dockerfile', 'env-file', 'http-calls', 'http-routes', 'kubernetes', 'package-json'].map(
      (id, n) => ({
        id,
        files: units.length * (n + 1),
        findings: n === 1 ? 0 : units.length * (n + 2),
      }),
    ),
    references: { linked: edges.size, unresolved: unresolved.length },
    history: { repositories: 3, withHistory: 2 },
    notLookedAt: ['Traffic, traces and access logs', 'Contracts, cost and renewal dates of SaaS', 'Logins and seats'],
  }
}

function node(
  kind: string,
  name: string,
  paths: readonly string[],
): { id: string; kind: string; name: string; evidence: unknown[] } & object {
  const evidence = [{ class: 'declared', detector: 'kubernetes', file: paths[0] ?? 'package.json', line: 3 }]
  return { id: `${kind}:${name}`, kind, name, aliases: [], paths, evidence } as never
}

/** An edge found in the code of a service: the call itself, the key it takes the address from, the manifest that sets the key. */
function connect(estate: Estate, unit: Unit, to: string, kind: string, extra: object): void {
  const { random } = estate
  const key = `${to
    .slice(to.indexOf(':') + 1)
    .replaceAll(/[^a-z0-9]+/gi, '_')
    .toUpperCase()}_URL`
  const hops: object[] = [
    at(unit, 'http-calls', `src/clients/${random.pick(['http', 'index', 'upstream', 'api'])}.ts`, random.whole(4, 220), 'the call'),
  ]
  if (random.chance(0.7)) hops.push(at(unit, 'env-reads', 'src/config.ts', random.whole(3, 40), `reads ${key}`))
  if (random.chance(0.6)) {
    const file = `deploy/production/${unit.name}.yaml`
    hops.push({ class: 'declared', detector: 'kubernetes', file, line: random.whole(10, 90), note: `sets ${key}` })
  }
  link(estate, `service:${unit.name}`, to, kind, [0.95, 0.9, 0.8, 0.65][random.whole(0, 4)] ?? 0.8, hops, extra)
}

function link(
  estate: Estate,
  from: string,
  to: string,
  kind: string,
  confidence: number,
  evidence: readonly object[],
  extra: object = {},
): void {
  const edge = { from, to, kind, confidence, evidence, ...extra }
  estate.edges.set(edgeKey(edge as never), edge)
}

function at(unit: Unit, detector: string, file: string, line: number, note?: string): Evidence {
  return { class: 'inferred', detector, file: `services/${unit.domain}/${unit.name}/${file}`, line, ...(note ? { note } : {}) }
}

function commit(random: Random): object {
  return { class: 'observed', detector: 'git-history', record: { source: 'git', id: random.whole(0x1000000, 0xfffffff).toString(16) } }
}

function daysAgo(days: number): string {
  return new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10)
}

function domainsOf({ units }: Pick<Estate, 'units'>): string[] {
  return [...new Set(units.map((unit) => unit.domain))]
}

import { ORDINARY_NAMES, technologyById, type Technology } from '@coppice/catalog'
import { toNodeId, type NameMatch, type NodeId } from '@coppice/model'
import type { Settings } from '../../configuration/settings.ts'
import type { RecordPlace } from '../record-fact.ts'
import { matchVendor, type VendorMatch } from '../vendors/match-vendor.ts'
import { splitWritten } from '../vendors/split-written.ts'
import { addSaas, toEvidence, toSlug, type Workbench } from './workbench.ts'

export interface ResolvedVendor {
  /** Undefined where a person says that it is no software. */
  readonly node: NodeId | undefined
  readonly reseller: string | undefined
}

/** Which product a vendor, and the product beside it, stands for. What a person says wins; what is in doubt gets a node of its own and a question. */
export function createVendorResolver(
  bench: Workbench,
  settings: Settings,
): (source: string, vendor: string, product: string | undefined, at: RecordPlace, category?: string) => ResolvedVendor {
  const decided = new Map(settings.vendors.map(({ entry }) => [toSlug(entry.written), entry]))
  return (source, vendor, product, at, category) => {
    const written = product === undefined || vendor.includes(product) ? vendor : `${vendor}: ${product}`
    const evidence = toEvidence(source, at, 'declared', `written as ${written}`)
    const { reseller } = splitWritten(vendor)
    const said = decided.get(toSlug(written)) ?? decided.get(toSlug(product ?? '')) ?? decided.get(toSlug(vendor))
    if (said) {
      const node = said.is === 'none' ? undefined : nodeFor(bench, said.is, evidence)
      remember(bench, {
        written,
        state: 'decided',
        ...(node ? { node } : {}),
        because: said.reason ?? 'A person says so.',
        candidates: [],
        evidence: [evidence],
      })
      return { node, reseller }
    }
    const match = matchBoth(vendor, product)
    if (match.state === 'matched') {
      const { technology } = match
      const node = addSaas(bench, technology.name, technology.id, technology.purpose, namesOf(technology), evidence)
      remember(bench, { written, state: 'matched', node, because: match.because, candidates: [], evidence: [evidence] })
      return { node, reseller }
    }
    const name = match.state === 'unmatched' && product !== undefined ? product : vendor
    const { core } = splitWritten(name)
    // The same vendor under another legal form is the same vendor.
    const key = toSlug(core.length > 0 ? core.join('-') : name)
    const others = [vendor, product].filter((other) => other !== undefined && other !== name).map(String)
    const node = addSaas(bench, name, key, category === undefined ? 'unclassified' : toSlug(category), others, evidence)
    const candidates =
      match.state === 'doubtful' ? match.candidates.map((technology) => toNodeId('saas', technology.id)).slice(0, MOST_ASKED) : []
    remember(bench, { written, state: match.state, node, because: match.because, candidates, evidence: [evidence] })
    if (match.state === 'doubtful') ask(bench, written, match.because, match.candidates, at)
    return { node, reseller }
  }
}

const MOST_ASKED = 8

/** The product says more than who sells it; where the two speak of different things, nobody knows. */
function matchBoth(vendor: string, product: string | undefined): VendorMatch {
  const byVendor = matchVendor(vendor)
  if (product === undefined) return byVendor
  const byProduct = matchVendor(product)
  const together = matchVendor(`${vendor} ${product}`)
  if (byProduct.state === 'matched' && byVendor.state === 'matched' && byProduct.technology !== byVendor.technology) {
    if (together.state === 'matched') return together
    // A word in a text that happens to be a name: `Fees June`.
    if (ORDINARY_NAMES.has(toSlug(byProduct.technology.name))) return byVendor
    return {
      state: 'doubtful',
      candidates: [byProduct.technology, byVendor.technology],
      because: `The vendor is ${byVendor.technology.name}, the product is ${byProduct.technology.name}.`,
    }
  }
  return (
    [byProduct, together, byVendor].find((match) => match.state === 'matched') ?? (byVendor.state === 'doubtful' ? byVendor : byProduct)
  )
}

function nodeFor(bench: Workbench, is: string, evidence: NameMatch['evidence'][number]): NodeId {
  const known = [...bench.nodes.keys()].find((id) => id === is)
  if (known) return known
  const technology = technologyById(is.replace(/^saas:/, ''))
  if (technology) return addSaas(bench, technology.name, technology.id, technology.purpose, namesOf(technology), evidence)
  return addSaas(bench, is, toSlug(is.replace(/^saas:/, '')), 'unclassified', [], evidence)
}

function namesOf(technology: Technology): string[] {
  return [...new Set([technology.id, technology.vendor, ...(technology.aliases ?? [])])].filter(
    (name) => name !== undefined && name !== technology.name,
  ) as string[]
}

function remember(bench: Workbench, match: NameMatch): void {
  if (!bench.vendors.has(match.written)) bench.vendors.set(match.written, match)
}

function ask(bench: Workbench, written: string, because: string, candidates: readonly Technology[], at: RecordPlace): void {
  const names = candidates
    .slice(0, MOST_ASKED)
    .map((technology) => technology.id)
    .join(', ')
  const line = Number(/^row (\d+)$/.exec(at.id)?.[1])
  bench.diagnostics.push({
    file: at.file,
    ...(line > 0 ? { line } : {}),
    severity: 'info',
    code: 'doubtful-vendor',
    message: `Is "${written}" ${candidates.length === 1 ? names : `one of ${names}`}? ${because} Say so under vendors in coppice.config.yaml.`,
  })
}

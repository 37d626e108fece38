import type { Estate, Link } from '../src/link/estate.ts'
import { createDetectorSet } from '../src/detect/run-detectors.ts'
import { detectors } from '../src/detectors/index.ts'
import { completeFacts } from '../src/facts/complete-facts.ts'
import { createEvidenceOf } from '../src/facts/evidence-of.ts'
import { indexFacts } from '../src/facts/fact-index.ts'
import { resolveIdentities } from '../src/identity/resolve-identities.ts'
import { createEstate } from '../src/link/create-estate.ts'
import { linkEstate, type Linked } from '../src/link/link.ts'
import { prepareGrammars } from '../src/syntax/tree-sitter.ts'

/** Files of an estate as texts by path, through all detectors and the linker, without a disk. Paths may begin with `REPOSITORY:`. */
export async function linkFiles(files: Readonly<Record<string, string>>): Promise<Linked> {
  return linkEstate(await estateOf(files))
}

/** The same before anything is linked: who is who. */
export async function estateOf(files: Readonly<Record<string, string>>): Promise<Estate> {
  await prepareGrammars(detectors.flatMap((detector) => detector.grammars ?? []))
  const set = createDetectorSet(detectors)
  const facts = Object.entries(files).map(([key, text]) => {
    const [, repository = 'estate', path = key] = /^([\w-]+):(.*)$/.exec(key) ?? []
    return set.detect(repository, { path, text })
  })
  const textOf = (repository: string, path: string): string => files[`${repository}:${path}`] ?? files[path] ?? ''
  const index = indexFacts(completeFacts(facts), (outlined) => set.leftOut(outlined, textOf(outlined.repository, outlined.file)))
  return createEstate(index, resolveIdentities(index), createEvidenceOf(false))
}

const CONNECTIONS = ['calls', 'stores-in', 'publishes', 'consumes', 'uses-saas']

/** Connections as words, sorted: `cart calls/registry eureka`, with `?` where only an overlay or another profile says so. */
export function connectionsOf(linked: Linked, relations: readonly string[] = CONNECTIONS): string[] {
  const connections = linked.links
    .filter((link) => relations.includes(link.relation))
    .map((link) => {
      const purpose = link.purpose === undefined || link.purpose === 'business' ? '' : `/${link.purpose}`
      return `${link.from.kind === 'component' ? link.from.component.name : link.from.library.name} ${link.relation}${purpose} ${nameOf(link.to)}${link.optional ? '?' : ''}`
    })
  return [...new Set(connections)].sort()
}

function nameOf(target: Link['to']): string {
  switch (target.kind) {
    case 'component':
      return target.component.name
    case 'library':
      return target.library.name
    case 'saas':
    case 'technology':
      return target.technology.name
    default:
      return target.name
  }
}

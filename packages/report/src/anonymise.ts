import { Analysis, toJsonSchemas, type InventoryNode } from '@coppice/model'

/**
 * An analysis to show outside: the same shape and the same figures, without a word that somebody in the company wrote. Names become a kind and a
 * number, paths `folder-7/file-12.ts`, sentences the signal that they speak of. Kept are products and technologies, which are the catalog's
 * names, and dates, counts and words of this program.
 *
 * Every text is withheld unless its field is known to hold a word of ours: a field that is added tomorrow leaks nothing.
 */
export function anonymise(analysis: Analysis): Analysis {
  const names = createPseudonyms(analysis)
  return Analysis.parse(veil(analysis, [], names))
}

/** Fields, beside those with a fixed list of words, whose values are words of this program, dates, or names of the catalog. */
const OURS: ReadonlySet<string> = new Set([
  'asOf',
  'detector',
  'method',
  'protocol',
  'code',
  'measure',
  'missing',
  'signal',
  'language',
  'languages',
  'ecosystem',
  'deployedAs',
  'technology',
  'purpose',
  'firstChange',
  'lastChange',
  'lastOwnChange',
  'until',
])

/** What says what is paid, to whom and by whom, and what people decided: nobody outside is to see it under any name. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'costs',
  'subscriptions',
  'decisions',
  'contracts',
  'users',
  'records',
  'hosted',
  'statements',
  // What the plan saves and who holds which data follow from those.
  'plan',
  'dataMap',
])

/** A sketch of code, or a hash of evidence, tells whoever has the same that it is the same. */
const HASHES: ReadonlySet<string> = new Set(['fingerprint', 'evidenceHash'])

/** Sections that hold nothing but rules, settings and counts of ours. */
const OUR_SECTIONS: ReadonlySet<string> = new Set(['rules', 'settings', 'figures'])

/** Kinds whose names are the catalog's. */
const PUBLIC_KINDS: ReadonlySet<string> = new Set(['saas', 'technology'])

interface Pseudonyms {
  readonly ids: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly pathOf: (path: string) => string
  /** What a field may hold where the schema lists it: `kind`, `role`, `rung`. */
  readonly listed: ReadonlyMap<string, ReadonlySet<unknown>>
}

function createPseudonyms({ inventory, communities, proposals }: Analysis): Pseudonyms {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const next = (kind: string): string => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${String(count).padStart(3, '0')}`
  }
  for (const { id, kind, name } of inventory.nodes) {
    if (PUBLIC_KINDS.has(kind)) {
      ids.set(id, id)
      names.set(id, name)
      continue
    }
    const pseudonym = next(kind)
    ids.set(id, `${kind}:${pseudonym}`)
    names.set(id, pseudonym)
  }
  for (const { id } of communities) ids.set(id, `community:${next('community')}`)
  for (const { id, kind, subjects } of proposals) ids.set(id, unique(`${kind}/${names.get(subjects[0] ?? '') ?? 'nothing'}`, ids))
  const parts = new Map<string, string>()
  const partOf = (part: string, isFile: boolean): string => {
    const key = `${isFile ? 'file' : 'folder'} ${part}`
    const extension = isFile ? (/\.[a-z]{1,5}$/i.exec(part)?.[0] ?? '') : ''
    const known = parts.get(key) ?? `${next(isFile ? 'file' : 'folder')}${extension}`
    parts.set(key, known)
    return known
  }
  return {
    ids,
    names,
    pathOf: (path) =>
      path
        .split('/')
        .map((part, at, all) => partOf(part, at === all.length - 1))
        .join('/'),
    listed: collectListed(toJsonSchemas()['coppice.analysis/1']),
  }
}

function unique(id: string, ids: ReadonlyMap<string, string>): string {
  const taken = new Set(ids.values())
  let free = id
  for (let at = 2; taken.has(free); at++) free = `${id}-${at}`
  return free
}

function veil(value: unknown, at: readonly string[], pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') return veilText(value, at, pseudonyms)
  if (Array.isArray(value)) return value.map((item: unknown) => veil(item, at, pseudonyms))
  if (typeof value !== 'object' || value === null) return value
  if (OUR_SECTIONS.has(at.at(-1) ?? '') && at.length === 1) return value
  const members = Object.entries(value).map(([key, member]) => [key, veilMember(value, key, member, at, pseudonyms)] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}

function veilMember(owner: object, key: string, member: unknown, at: readonly string[], pseudonyms: Pseudonyms): unknown {
  if (key === 'aliases') return []
  if (HASHES.has(key) || (LEFT_OUT.has(key) && typeof member === 'object')) return undefined
  if (key === 'name' && isNode(owner)) return pseudonyms.names.get(owner.id) ?? WITHHELD
  if (key === 'name' && 'members' in owner && 'id' in owner) return pseudonyms.ids.get(String(owner.id)) ?? WITHHELD
  if (key === 'name' && 'nodes' in owner) return 'estate'
  // One sentence stands for its signal; the words of it would name what it speaks of.
  if (key === 'text' && 'signal' in owner && typeof owner.signal === 'string') return `${owner.signal.replaceAll('-', ' ')}.`
  if (key === 'text' && 'measure' in owner && typeof owner.measure === 'string') return `${owner.measure.replaceAll('-', ' ')}.`
  if (key === 'title' && 'kind' in owner && 'subjects' in owner) return titleOf(String(owner.kind), owner.subjects, pseudonyms)
  if (key === 'from' && 'until' in owner) return member
  return veil(member, [...at, key], pseudonyms)
}

const WITHHELD = 'withheld'

function veilText(text: string, at: readonly string[], { ids, pathOf, listed }: Pseudonyms): string {
  const key = at.at(-1) ?? ''
  const id = ids.get(text)
  if (id !== undefined) return id
  if (OURS.has(key) || listed.get(key)?.has(text) === true) return text
  // Detectors that are listed go by their id.
  if (key === 'id' && at.at(-2) === 'detectors') return text
  if (key === 'file') return pathOf(text)
  if (key === 'paths' || key === 'manifests' || key === 'path') return text.startsWith('/') ? `/${pathOf(text.slice(1))}` : pathOf(text)
  if (key === 'repository') return pathOf(text)
  return WITHHELD
}

function isNode(owner: object): owner is Pick<InventoryNode, 'id' | 'kind'> {
  return 'id' in owner && 'kind' in owner && 'evidence' in owner
}

function titleOf(kind: string, subjects: unknown, { names }: Pseudonyms): string {
  const named = Array.isArray(subjects) ? subjects.map((subject) => names.get(String(subject)) ?? WITHHELD) : []
  return `${kind.replaceAll('-', ' ')}: ${named.join(', ')}`
}

/** Values of every field for which a JSON Schema lists them, at whatever depth. */
function collectListed(schema: unknown): Map<string, Set<unknown>> {
  const listed = new Map<string, Set<unknown>>()
  const visit = (part: unknown, name: string): void => {
    if (typeof part !== 'object' || part === null) return
    const { enum: several, const: single } = part as { readonly enum?: readonly unknown[]; readonly const?: unknown }
    const values = [...(several ?? []), ...(single === undefined ? [] : [single])]
    for (const value of values) listed.set(name, (listed.get(name) ?? new Set()).add(value))
    for (const [key, member] of Object.entries(part as Readonly<Record<string, unknown>>)) {
      if (key === 'properties' && typeof member === 'object' && member !== null)
        for (const [property, shape] of Object.entries(member as Readonly<Record<string, unknown>>)) visit(shape, property)
      else if (Array.isArray(member)) for (const item of member) visit(item, name)
      else visit(member, name)
    }
  }
  visit(schema, '')
  return listed
}

import { normaliseName } from '../../../facts/paths.ts'
import { hasHole, isLoopback } from '../../address.ts'
import { componentsNamed } from '../../components-named.ts'
import { defineReferenceRule, type Estate } from '../../estate.ts'

/** Words that say where something stands, not what it is. */
const STAGE = /^(?:dev|development|test|testing|stag|stage|staging|sandbox|preprod|prod|production|live|uat|qa|demo|eu|us|int|internal)\d*$/

/**
 * `plugin-api.clinic.com` is the service `plugin-api` of who calls themselves Clinic: the estate's own domain, and the name of one of its
 * services before it.
 */
export const publicHost = defineReferenceRule({
  id: 'public-host',
  title: 'Public hosts below the own domain that are called after a service',
  answer: ({ reference, address }, estate) => {
    if (!address || hasHole(address) || isLoopback(address)) return undefined
    const labels = address.host.split('.')
    const owners = ownersOf(estate)
    const at = labels.findIndex((label, index) => index > 0 && index < labels.length - 1 && owners.has(normaliseName(withoutStage(label))))
    if (at < 1) return undefined
    const owner = normaliseName(withoutStage(labels[at] ?? ''))
    const label = normaliseName(
      labels
        .slice(0, at)
        .map(withoutStage)
        .filter((word) => word !== '' && !STAGE.test(word))
        .join('-'),
    )
    if (label.length < 2) return undefined
    const wanted = [label, `${owner}${label}`, `${label}service`, `${label}server`]
    const fits = componentsNamed(estate, wanted).filter((component) => component.kind === 'service')
    const [only, ...others] = fits
    if (!only || others.length > 0) return { tried: `a service that ${address.host} is called after`, candidates: fits }
    return only === reference.from ? undefined : { target: { kind: 'component', component: only }, evidence: [] }
  },
})

/** `clinic-staging` → `clinic`, `staging-api` → `api` */
function withoutStage(label: string): string {
  return label
    .split('-')
    .filter((word) => !STAGE.test(word))
    .join('-')
}

const known = new WeakMap<Estate, ReadonlySet<string>>()

/** What the estate calls itself: its repositories, their owners, and the scopes of its packages. */
function ownersOf(estate: Estate): ReadonlySet<string> {
  const before = known.get(estate)
  if (before) return before
  const words = [
    ...estate.index.repositories.flatMap((name) => name.split(/[+/]/)),
    ...estate.index.of('package').flatMap((fact) => /^@([^/]+)\//.exec(fact.name ?? '')?.[1] ?? []),
  ]
  const owners = new Set(words.map(normaliseName).filter((word) => word.length > 2))
  known.set(estate, owners)
  return owners
}

import { toFileKey } from '../../../facts/fact-index.ts'
import { toDirectoryKey, type Component } from '../../../identity/component.ts'
import { hasHole } from '../../address.ts'
import { defineReferenceRule, type Answer, type Estate, type Question } from '../../estate.ts'
import { evidenceOfServed, servedPathsOf, tellingParts, type ServedPath } from '../../served-paths.ts'

/**
 * Nobody says which host is meant, but the path of the call is one that a single component serves. In a browser a path without a host
 * goes to whatever served the page: to a gateway in front where there is one, and nowhere where the page's own server passes it on.
 */
export const endpointPath = defineReferenceRule({
  id: 'endpoint-path',
  title: 'Paths that one component serves, of calls whose host is unknown',
  answer: (question, estate) => {
    const { fact, from } = question.reference
    if (fact.relation !== 'calls' || (fact.protocol !== undefined && fact.protocol !== 'http')) return undefined
    const asked = askedPath(question, estate)
    if (!asked || tellingParts(asked.path).length === 0) return undefined
    if (!asked.relative && asked.path.split('/').filter((segment) => segment !== '').length < 2) return undefined
    // The page's own server passes it on: that is a reference of its own, and no question is open.
    if (asked.relative && passesOn(from, estate)) return { target: { kind: 'component', component: from }, evidence: [] }
    const tried = `a component that serves ${fact.method ?? '*'} ${asked.path}`
    const found = servedPathsOf(estate).serving(fact.method, asked.path)
    if (found.length === 0) return { tried }
    // A page asks the server it came from; others may also pass on what they serve.
    if (asked.relative && found.some((one) => isOfOneImage(one.component, from)))
      return { target: { kind: 'component', component: from }, evidence: evidenceOfServed(found) }
    if (found.some((one) => one.component === from)) return { tried: `${tried}: the caller itself` }
    return asked.relative ? throughFront(found, from, tried, estate) : toAnswer(found, tried)
  },
})

/** A page that several processes of one folder carry asks the one that serves it. */
function isOfOneImage(one: Component, other: Component): boolean {
  const folders = new Set(one.directories.map(toDirectoryKey))
  return one === other || other.directories.some((directory) => folders.has(toDirectoryKey(directory)))
}

/** The one component that serves it. */
function toAnswer(found: readonly ServedPath[], tried: string): Answer {
  const components = [...new Set(found.map((one) => one.component))]
  const required = components.filter((component) => !component.optional)
  const [only, ...others] = required.length > 0 ? required : components
  if (!only || others.length > 0) return { tried: `${tried}: ${components.length} fit`, candidates: components }
  return { target: { kind: 'component', component: only }, evidence: evidenceOfServed(found.filter((one) => one.component === only)) }
}

/** A page asks its own origin: its own server, else the gateway of the estate, else, as far as can be told, the service itself. */
function throughFront(found: readonly ServedPath[], from: Component, tried: string, estate: Estate): Answer {
  const gateways = estate.components.filter((one) => one !== from && one.kind === 'service' && one.role === 'gateway' && !one.optional)
  const [gateway, ...more] = gateways
  if (!gateway) return toAnswer(found, tried)
  if (more.length > 0 || 'tried' in toAnswer(found, tried)) return { tried: `${tried}, behind a gateway`, candidates: gateways }
  return { target: { kind: 'component', component: gateway }, evidence: evidenceOfServed(found) }
}

/** Whether the configuration of a server or of a page's framework that belongs to a component has addresses to pass requests on to. */
function passesOn(component: Component, estate: Estate): boolean {
  return estate
    .filesOf(component)
    .some((file) => estate.index.inFile('reference', file).some((fact) => /^(?:nginx|dev-proxy|configured-endpoints)$/.test(fact.detector)))
}

/** What browsers run or show, and templates of pages: nothing else has an origin to ask. */
const ASKS_ITS_ORIGIN =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|[a-z]?html?|[\w.]*(?:ejs|hbs|erb|twig|php|jsp|ftl|cshtml|razor|mustache|pug|dart|elm))$/i

const HOLE = /\$\{[^}]*\}/g

/** The path of a call without a known host; its unknown parts as `{}`. */
function askedPath({ reference, value, address }: Question, estate: Estate): { path: string; relative: boolean } | undefined {
  if (address && !hasHole(address) && (address.scheme !== undefined || address.port !== undefined || address.host.includes('.')))
    return undefined
  const plain = value.text.replace(HOLE, '{}')
  const relative = ASKS_ITS_ORIGIN.test(reference.fact.file) && (/^\/(?!\/)/.test(plain) || (address !== undefined && !hasHole(address)))
  const own = pathIn(plain)
  if (own !== undefined) return { path: own, relative }
  const { fact, from } = reference
  if (!fact.path) return undefined
  const [only, ...others] = estate.evaluatorOf(from).evaluate(fact.path, toFileKey(fact.repository, fact.file))
  const said = only && others.length === 0 ? pathIn(`/${only.text.replace(HOLE, '{}')}`) : undefined
  return said === undefined ? undefined : { path: said, relative }
}

/** `{}/carts/{}?x` → `/carts/{}`; a part that is known only by half counts as unknown. */
function pathIn(text: string): string | undefined {
  const path = text
    .replace(/^[a-z][\w+.-]*:\/\//i, '')
    .replace(/^[^/]*(?=\/)/, (host) => (/^[\w-]*$/.test(host) && host !== '' ? `/${host}` : ''))
    .split(/[?#]/)[0]
  if (path === undefined || !path.startsWith('/')) return undefined
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.every((segment) => segment.includes('{}'))) return undefined
  return `/${segments.map((segment) => (segment.includes('{}') ? '{}' : segment)).join('/')}`
}

import type { EvidenceClass, EdgeKind, Layer, NodeKind } from '@coppice/model'

/** Made once: a page says thousands of numbers. */
const format = new Intl.NumberFormat('en-US')

/** `1,840`. */
export function figure(number: number): string {
  return format.format(number)
}

/** A mean: with one place below 100, where the place may be the finding. */
export function places(mean: number): string {
  return mean < 100 ? mean.toFixed(1) : figure(Math.round(mean))
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** A number that begins a sentence: a word up to twelve. */
export function opening(number: number): string {
  return small[number] ?? figure(number)
}

/** A number within a sentence: a word from one to twelve. */
export function inWords(number: number): string {
  return number > 0 && number <= 12 ? opening(number).toLowerCase() : figure(number)
}

/** `1 service`, `3 services`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${figure(number)} ${number === 1 ? noun : plural}`
}

/** The form of a verb that goes with a number. */
export function agree(number: number, singular: string, plural: string): string {
  return number === 1 ? singular : plural
}

/** `a to b`, or one number where both are the same. */
export function range(low: number, high: number): string {
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`
}

/** Shares as counts below 1,000 (`116 of 152 services`), as a percentage above (`77 % of services`). All is never said of less. */
export function share(part: number, whole: number, noun: string): string {
  if (whole < 1000) return `${figure(part)} of ${figure(whole)} ${noun}`
  const percent = (100 * part) / whole
  const words = percent > 0 && percent < 1 ? 'under 1' : percent > 99 && percent < 100 ? 'over 99' : String(Math.round(percent))
  return `${words}\u00a0% of ${noun}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-09-14T…` → `14 Sep 2026`; what is no date stays as it is. */
export function date(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  const month = months[Number(match?.[2]) - 1]
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso
}

const DAY = 86_400_000

/** Age of a date, seen from `asOf`: `6 days`, `5 weeks`, `26 months`. Undefined where either is not known. */
export function age(iso: string | undefined, asOf: string | undefined): string | undefined {
  const days = daysBetween(iso, asOf)
  if (days === undefined) return undefined
  if (days < 14) return count(days, 'day')
  if (days < 70) return count(Math.round(days / 7), 'week')
  return count(Math.round(days / 30.44), 'month')
}

export function daysBetween(from: string | undefined, until: string | undefined): number | undefined {
  if (!from || !until) return undefined
  const days = Math.round((Date.parse(until) - Date.parse(from)) / DAY)
  return Number.isNaN(days) ? undefined : Math.max(0, days)
}

export const kindWords: Readonly<Record<NodeKind, string>> = {
  service: 'Service',
  saas: 'SaaS',
  datastore: 'Store',
  broker: 'Broker',
  channel: 'Channel',
  library: 'Library',
  technology: 'Technology',
  team: 'Team',
  repository: 'Repository',
  entity: 'Entity',
}

export const layerWords: Readonly<Record<Layer, string>> = {
  calls: 'Calls',
  'shared-store': 'Shared store',
  'shared-library': 'Shared library',
  'co-change': 'Co-change',
  'same-owner': 'Same owner',
  'shared-channel': 'Shared channel',
  'shared-technology': 'Shared technology',
  'shared-contract': 'Shared contract',
  'shared-partners': 'Same partners',
  'co-deploy': 'Deployed together',
  'api-likeness': 'Alike interfaces',
  'code-likeness': 'Alike code',
}

/** What the source of an edge does to its target. */
export const edgeWords: Readonly<Record<EdgeKind, string>> = {
  calls: 'calls',
  publishes: 'publishes to',
  consumes: 'consumes from',
  'stores-in': 'stores in',
  'uses-saas': 'uses',
  'hosted-on': 'is hosted on',
  imports: 'imports',
  'built-with': 'is built with',
  'owned-by': 'is owned by',
  'located-in': 'is located in',
  holds: 'holds',
  'starts-after': 'starts after',
  'co-changes': 'changes together with',
}

export const classWords: Readonly<Record<EvidenceClass, string>> = {
  declared: 'a manifest or catalog says so',
  inferred: 'code or configuration implies it',
  observed: 'seen in history, traffic or logins',
  asserted: 'a person said so',
}

const acronyms = new Set([
  'ai',
  'api',
  'bi',
  'cdn',
  'ci',
  'cms',
  'crm',
  'dns',
  'erp',
  'hr',
  'http',
  'it',
  'ocr',
  'sms',
  'sql',
  'sso',
  'ui',
  'vpn',
])

/** What something is for, as people write it: `crm` is `CRM`, `ui-framework` is `UI framework`. */
export function purposeWords(purpose: string): string {
  return purpose
    .split('-')
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word))
    .join(' ')
}

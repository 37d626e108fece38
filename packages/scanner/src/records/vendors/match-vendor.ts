import { findByHost, legalNames, ORDINARY_NAMES, PRODUCT_LINES, type Technology } from '@coppice/catalog'
import { by } from '@coppice/model'
import { editsBetween } from './edits-between.ts'
import { splitWritten, type Written } from './split-written.ts'
import { vendorNames, vendorsByName, type VendorName } from './vendor-names.ts'

/** What a name on a contract or invoice stands for. Only what is explained word by word is a match; what is merely near is asked, not guessed. */
export type VendorMatch =
  | { readonly state: 'matched'; readonly technology: Technology; readonly because: string }
  | { readonly state: 'doubtful'; readonly candidates: readonly Technology[]; readonly because: string }
  | { readonly state: 'unmatched'; readonly because: string }

/**
 *   written ─► words, less resellers ─► web address? ─► a whole name? ─► a name and words that are explained? ─► a vendor of several? ─► near? ─► nothing
 */
export function matchVendor(written: string): VendorMatch {
  const split = splitWritten(written)
  return (
    byAddress(split) ??
    byWords(split) ??
    byVendor(split) ??
    nearly(split) ?? { state: 'unmatched', because: 'Nothing in the catalog is called so.' }
  )
}

function byAddress({ host, words }: Written): VendorMatch | undefined {
  if (host === undefined) return undefined
  const labels = host.split('.')
  const site = labels.slice(0, -1).findLast((label) => label.length > 2 && label !== 'com') ?? labels[0] ?? ''
  const found = findByHost(host) ?? soleOf(vendorNames.get(site) ?? vendorNames.get(labels.slice(-2).join('')) ?? [])
  const isSaas = found?.kind === 'saas'
  // An address beside other words only helps where they do not speak of something else.
  if (!isSaas || (words.length > 2 && ORDINARY_NAMES.has(site) && !isExplained(words, found))) return undefined
  return { state: 'matched', technology: found, because: `${host} is an address of ${found.name}.` }
}

interface Found {
  readonly name: VendorName
  readonly from: number
  readonly isWhole: boolean
}

function byWords(split: Written): VendorMatch | undefined {
  const found = findNames(split).filter((one) => holds(one, split))
  const products = distinct(found.map((one) => one.name.technology))
  const left = products.filter(
    (product) => !products.some((other) => other !== product && (speaksOf(other, product, found) || isLongerIn(found, other, product))),
  )
  const [only] = left
  if (only === undefined) return undefined
  if (left.length > 1) return { state: 'doubtful', candidates: left, because: `It names ${left.map((one) => one.name).join(' and ')}.` }
  const [by] = found.filter((one) => one.name.technology === only).toSorted(longestFirst)
  const name = by?.name.written ?? only.name
  if (by?.isWhole) return { state: 'matched', technology: only, because: `It is the name ${name}, as the catalog has it.` }
  return { state: 'matched', technology: only, because: `It has the name ${name}, and nothing beside it that names something else.` }
}

/** Names of the catalog within the words, in whatever way they are put together. */
function findNames({ words }: Written): Found[] {
  const found: Found[] = []
  for (let from = 0; from < words.length; from++) {
    let key = ''
    for (let to = from; to < Math.min(words.length, from + LONGEST_NAME); to++) {
      key += words[to]
      for (const name of vendorNames.get(key) ?? []) {
        // One short word cut in two is not a name.
        if (key.length < 2) continue
        found.push({ name: { ...name, length: to - from + 1 }, from, isWhole: to - from + 1 === words.length })
      }
    }
  }
  return found
}

const LONGEST_NAME = 6
/** A name of one short word may stand for anything. */
const SHORT = 4

function holds({ name, from, isWhole }: Found, { words }: Written): boolean {
  if (isWhole) return true
  const rest = [...words.slice(0, from), ...words.slice(from + name.length)]
  const isOrdinary = name.length === 1 && (ORDINARY_NAMES.has(name.key) || name.key.length <= SHORT)
  if (!isOrdinary && rest.length <= MOST_BESIDE) return true
  return isExplained(rest, name.technology)
}

/** Words beside a name that are not explained; more speak of something else. */
const MOST_BESIDE = 6

/** Whether every word beside a name says nothing, or something that goes with the product: its vendor, its purpose, a part of it. */
function isExplained(rest: readonly string[], technology: Technology): boolean {
  const known = wordsWith(technology)
  return rest.every((word) => known.has(word) || splitWritten.isFiller(word))
}

const memo = new Map<Technology, ReadonlySet<string>>()

function wordsWith(technology: Technology): ReadonlySet<string> {
  const kept = memo.get(technology)
  if (kept) return kept
  const words = new Set([
    ...toWords(technology.vendor ?? ''),
    ...toWords(technology.name),
    ...technology.purpose.split('-'),
    ...(technology.aliases ?? []).flatMap(toWords),
    ...(PRODUCT_LINES[technology.id] ?? []).flatMap(toWords),
    ...(legalNames[technology.id] ?? []).flatMap(toWords),
  ])
  memo.set(technology, words)
  return words
}

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** Twilio SendGrid is SendGrid: the one that is the vendor of the other only says who sells it. */
function speaksOf(product: Technology, vendor: Technology, found: readonly Found[]): boolean {
  return (
    product.vendor !== undefined &&
    found.some((one) => one.name.technology === vendor && one.name.key === toWords(product.vendor ?? '').join(''))
  )
}

/** Dropbox Sign is not Dropbox: a name within a longer one does not count. */
function isLongerIn(found: readonly Found[], longer: Technology, shorter: Technology): boolean {
  const own = found.filter((one) => one.name.technology === shorter)
  return own.every((short) =>
    found.some(
      (long) =>
        long.name.technology === longer &&
        long.name.length > short.name.length &&
        long.from <= short.from &&
        long.from + long.name.length >= short.from + short.name.length,
    ),
  )
}

/** The company sells several products: only its customer knows which. */
function byVendor({ words, core }: Written): VendorMatch | undefined {
  const vendor = [core, words]
    .flatMap((list) => prefixesOf(list))
    .map((key) => vendorsByName.get(key))
    .find((known) => known !== undefined)
  if (vendor === undefined) return undefined
  return {
    state: 'doubtful',
    candidates: vendor.products,
    because: `${vendor.name} sells ${vendor.products.length === 1 ? 'more than the catalog has' : 'several products'}: the name does not tell which.`,
  }
}

function prefixesOf(words: readonly string[]): string[] {
  return words.map((_, at) => words.slice(0, words.length - at).join(''))
}

/** One slip of the pen away from a name: likely, and still only a question. */
function nearly({ core }: Written): VendorMatch | undefined {
  const key = core.join('')
  if (key.length < SHORT) return undefined
  const near = distinct(
    [...vendorNames].flatMap(([name, list]) =>
      Math.abs(name.length - key.length) <= 1 && name.length > SHORT && editsBetween(name, key) === 1
        ? list.map((one) => one.technology)
        : [],
    ),
  )
  if (near.length === 0) return undefined
  return { state: 'doubtful', candidates: near, because: `It is nearly ${near.map((one) => one.name).join(' or ')}.` }
}

function soleOf(names: readonly VendorName[]): Technology | undefined {
  const products = distinct(names.map((name) => name.technology))
  return products.length === 1 ? products[0] : undefined
}

function distinct(technologies: readonly Technology[]): Technology[] {
  return [...new Set(technologies)].toSorted(by((technology) => technology.id))
}

function longestFirst(a: Found, b: Found): number {
  return b.name.length - a.name.length
}

import { findByEnvironmentKey, type Technology } from '@coppice/catalog'
import type { Fact } from '../../../facts/fact.ts'
import { toFileKey } from '../../../facts/fact-index.ts'
import type { Component } from '../../../identity/component.ts'
import { hasHole, parseAddresses } from '../../address.ts'
import { defineFactRule, type Estate } from '../../estate.ts'
import type { Value } from '../../evaluate.ts'
import { findOwnProducts, isListedDriver, isOwnAddress, productAt, programFilesOf } from '../../vendors.ts'
import { toVendorLinks, type VendorSign } from '../to-vendor-links.ts'

/** What proves who one is, or names an account: a variable of such a name is set by whoever has a contract. */
const CREDENTIAL = /(?:KEY|TOKEN|SECRET|DSN|PASSWORD|SID|CREDENTIALS?|WEBHOOK(?:_URL)?|(?:^|_)ID|LICENSE)S?$/

/** Platforms set variables of their own name in every program they run: only what asks for their API says that it is called. */
const PLATFORM_CREDENTIAL = /(?:API_KEY|TOKEN|SECRET|CLIENT_ID)$/

/** Variables that frameworks read as settings, so that no line of the code does. */
const FRAMEWORK_KEY = /^(?:SPRING|QUARKUS|MICRONAUT)_|__/

/**
 * The component reads a variable that is set to use a product, or whose value is a host of one; or a manifest hands it such a variable
 * and nobody sees what its code reads. A variable that code which is read does not ask for is configured for nothing.
 */
export const vendorVariable = defineFactRule({
  id: 'vendor-variable',
  title: 'Variables and settings that are set to use rented products',
  *link(estate) {
    const own = findOwnProducts(estate)
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      yield* toVendorLinks(
        component,
        'vendor-variable',
        [...fromVariables(component, estate), ...fromSettings(component, estate)].filter(
          (sign) => !own.has(sign.product) && !isServerOf(sign.product, component),
        ),
      )
    }
  },
})

/** Whether a component runs the product's own server: what is set for that is no account with its maker. */
function isServerOf(product: Technology, component: Component): boolean {
  return component.units.some(({ image }) =>
    (image ?? '')
      .replace(/[:@].*$/, '')
      .split('/')
      .some((part) => part.toLowerCase() === product.id),
  )
}

function* fromVariables(component: Component, estate: Estate): Iterable<VendorSign> {
  const reads = readsOf(component, estate)
  const given = estate
    .environmentOf(component)
    .variables.map((assigned) => assigned.key)
    .filter((key) => !reads.has(key) && (reads.size === 0 || FRAMEWORK_KEY.test(key)))
  for (const key of new Set([...reads.keys(), ...given])) {
    const values = estate.evaluatorOf(component).evaluate({ kind: 'environment', key }, '')
    const addresses = values.flatMap((value) => parseAddresses(value.text))
    if (addresses.some((address) => isOwnAddress(address, component, estate))) continue
    const [fact] = reads.get(key) ?? []
    const read = fact ? [estate.evidenceOf(fact, 'inferred', `reads ${key}`)] : []
    const connector =
      (reads.get(key)?.length ?? 0) > 0 && reads.get(key)?.every((one) => estate.isConnector(toFileKey(one.repository, one.file))) === true
    const known = values.flatMap((value) => productsIn(value))
    for (const { product, value } of known) yield { product, evidence: [...read, ...value.hops], optional: value.optional, connector }
    const named = known.length > 0 ? undefined : productOfKey(key)
    const isListed =
      named && (reads.get(key) ?? []).length > 0 && reads.get(key)?.every((one) => isListedDriver(one.file, named, component)) === true
    const product = isListed === true ? undefined : named
    const hops = values.flatMap((value) => value.hops).slice(0, 2)
    if (product && read.length + hops.length > 0)
      yield { product, evidence: [...read, ...hops], optional: !fact && values.every((value) => value.optional), connector }
  }
}

function readsOf(component: Component, estate: Estate): Map<string, Fact<'environment-read'>[]> {
  const reads = new Map<string, Fact<'environment-read'>[]>()
  for (const file of programFilesOf(component, estate))
    for (const fact of estate.index.inFile('environment-read', file)) reads.set(fact.key, [...(reads.get(fact.key) ?? []), fact])
  return reads
}

function productsIn(value: Value): { product: Technology; value: Value }[] {
  return parseAddresses(value.text).flatMap((address) => {
    const product = hasHole(address) ? undefined : productAt(address.host, address.path)
    return product ? [{ product, value }] : []
  })
}

/** The product that a variable's name begins with; not one whose protocol others serve too: `S3_SECRET_KEY` may be for a MinIO. */
function productOfKey(key: string): Technology | undefined {
  const product = findByEnvironmentKey(key)
  if (product?.kind !== 'saas' || product.protocol !== undefined) return undefined
  return (product.purpose === 'hosting' ? PLATFORM_CREDENTIAL : CREDENTIAL).test(key) ? product : undefined
}

/** Settings whose value is a host of a product: `spring.mail.host: smtp.sendgrid.net`. */
function* fromSettings(component: Component, estate: Estate): Iterable<VendorSign> {
  const environment = estate.environmentOf(component)
  for (const fact of environment.settings) {
    if (fact.value.kind !== 'text' || !fact.value.value.includes('.') || environment.isShared(fact)) continue
    for (const address of parseAddresses(fact.value.value)) {
      const product = hasHole(address) || isOwnAddress(address, component, estate) ? undefined : productAt(address.host, address.path)
      if (!product || isListedDriver(fact.file, product, component)) continue
      yield {
        product,
        evidence: [estate.evidenceOf(fact, 'declared', `${fact.key} is at ${address.host}`)],
        optional: fact.profile !== undefined,
        connector: false,
      }
    }
  }
}

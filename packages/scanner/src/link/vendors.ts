import { findByHost, findByImage, findByPackage, technologies, technologyById, type Ecosystem, type Technology } from '@coppice/catalog'
import { classifyPath } from '../detect/classify-path.ts'
import type { FileKey } from '../facts/fact-index.ts'
import type { Component } from '../identity/component.ts'
import { hasHole, isLoopback, parseAddresses, type Address } from './address.ts'
import type { Estate } from './estate.ts'
import { technologyOfClient } from './technology-of-client.ts'

/** Paths below a vendor's main site at which programs call, and files that pages load. */
const FOR_PROGRAMS =
  /^\/(?:api|oauth2?|v\d|graphql|rest|webhooks?|services?|login\/oauth|chart|json|gtag|recaptcha)\b|@\d|\.(?:js|css|json|woff2?|png|svg|wasm)$/

/** Sites of a vendor for people, beside the main one. */
const FOR_READERS = /^(?:developers?|support|help|blog|learn|community)\.[^.]+\.[^.]+$/

/** The rented product behind a public host: nothing where people go to read, as with a vendor's main site. */
export function productAt(host: string, path: string): Technology | undefined {
  const product = findByHost(host)
  if (product?.kind !== 'saas') return undefined
  const isToRead = host.split('.').length === 2 || /^www\.[^.]+\.[^.]+$/.test(host) || FOR_READERS.test(host)
  return !isToRead || FOR_PROGRAMS.test(path) ? product : undefined
}

/**
 * Products that are known by what the estate itself publishes: it does not rent what it makes. Who publishes under a vendor's scope is
 * that vendor.
 */
export function findOwnProducts(estate: Estate): ReadonlySet<Technology> {
  const packages = estate.index.of('package')
  // The ecosystem is a string in facts, because detectors know nothing of the catalog.
  const named = packages.map((fact) => (fact.name === undefined ? undefined : findByPackage(fact.ecosystem as Ecosystem, fact.name)))
  const scopes = new Set(packages.map((fact) => scopeOf(fact.name ?? '')).filter((scope) => scope !== undefined))
  const scoped = technologies.filter(({ matches }) => (matches.npm ?? []).some((name) => scopes.has(scopeOf(name) ?? '')))
  return new Set([...named, ...scoped].filter((product) => product !== undefined))
}

function scopeOf(name: string): string | undefined {
  return /^(@[^/]+)\//.exec(name)?.[1]
}

/** Files of settings in which a framework lists every driver it has, whether the program uses it or not. */
const DRIVERS = /(?:^|\/)config\/(?:queue|mail|broadcasting|filesystems|logging|cache|session|scout|services)\.php$/

/**
 * Whether a product is only named where a framework lists its drivers. A driver is used by who depends on the library of its product; who a service
 * lets its users log in with, no library tells.
 */
export function isListedDriver(file: string, product: Technology, component: Component): boolean {
  if (!DRIVERS.test(file) || (file.endsWith('services.php') && product.purpose === 'identity-provider')) return false
  return !component.packages.some((fact) =>
    fact.dependencies.some(
      // The ecosystem is a string in facts, because detectors know nothing of the catalog.
      (dependency) => !dependency.development && findByPackage(fact.ecosystem as Ecosystem, dependency.name) === product,
    ),
  )
}

/** Files of a component that run when it is used: tests and examples that it happens to reach use products for themselves. */
export function programFilesOf(component: Component, estate: Estate): readonly FileKey[] {
  return estate.filesOf(component).filter((key) => classifyPath(estate.index.files.get(key)?.file ?? '') === 'source')
}

/** Whether an address leads to something of the estate, or to the machine it runs on. */
export function isOwnAddress(address: Address, from: Component, estate: Estate): boolean {
  return isLoopback(address) || estate.hosts.named(address.host, from).length > 0
}

/**
 * Whether a client that others can serve too goes elsewhere: an S3 client whose endpoint is a MinIO, or another vendor's. An emulator
 * stands for the product it emulates.
 */
export function goesElsewhere(product: Technology, component: Component, estate: Estate): boolean {
  if (product.protocol === undefined) return false
  const addresses = estate
    .referencesOf(component)
    .filter((reference) => technologyOfClient(reference.fact.client)?.id === product.id)
    .flatMap((reference) => reference.values.flatMap((value) => parseAddresses(value.text)))
    .filter((address) => !hasHole(address))
  if (addresses.length === 0) return isServedHere(product, component, estate)
  return addresses.every((address) => !isProductOrEmulator(address, product, component, estate))
}

/** Whether a server of the same protocol is deployed beside the component. */
export function isServedHere(product: Technology, component: Component, estate: Estate): boolean {
  const repositories = new Set([
    ...component.units.map((unit) => unit.repository),
    ...component.directories.map((directory) => directory.repository),
  ])
  return (
    product.protocol !== undefined &&
    estate.components.some(
      (server) =>
        server.kind !== 'service' &&
        !server.optional &&
        server.technology !== undefined &&
        technologyById(server.technology)?.protocol === product.protocol &&
        server.units.some((unit) => repositories.has(unit.repository)),
    )
  )
}

function isProductOrEmulator(address: Address, product: Technology, from: Component, estate: Estate): boolean {
  if (findByHost(address.host)?.id === product.id) return true
  return estate.hosts
    .named(address.host, from)
    .some(({ component }) =>
      component.units.some((unit) => unit.image !== undefined && findByImage(unit.image)?.purpose === 'cloud-emulator'),
    )
}

import { findByImage, findByPackage, technologies, type Ecosystem, type Technology } from '@coppice/catalog'
import type { Fact } from '../facts/fact.ts'
import type { Component } from './component.ts'

/** A product of others that a service is an installation of, with the facts that say so. */
export interface Installation {
  readonly product: Technology
  readonly because: readonly { readonly fact: Fact<'package'> | Fact<'image-build'>; readonly note: string }[]
}

/**
 * The product that a service runs in place of a program of its own: a package that the product's command starts, the product as a
 * package, an image on top of the product's. What was written around it may be much or little; that is counted elsewhere.
 */
export function findInstallation({ packages, builds, units }: Component): Installation | undefined {
  const commands = [...units, ...builds].map((fact) => fact.command.join(' '))
  const found = [
    ...packages.flatMap((fact) => inPackage(fact, commands)),
    ...builds.flatMap((fact) => {
      const product = findByImage(fact.base)
      return product && isProduct(product) ? [{ product, fact, note: `an image on top of ${fact.base}` }] : []
    }),
  ]
  const product = found[0]?.product
  if (product === undefined) return undefined
  return { product, because: found.filter((one) => one.product === product).map(({ fact, note }) => ({ fact, note })) }
}

interface Found {
  readonly product: Technology
  readonly fact: Fact<'package'> | Fact<'image-build'>
  readonly note: string
}

function inPackage(fact: Fact<'package'>, commands: readonly string[]): Found[] {
  return fact.dependencies
    .filter((dependency) => !dependency.development)
    .flatMap((dependency) => {
      // The ecosystem is a string in facts, because detectors know nothing of the catalog.
      const product = findByPackage(fact.ecosystem as Ecosystem, dependency.name)
      if (product === undefined || !installable.has(product)) return []
      const at = { ...fact, line: dependency.line }
      if (product.installedAs?.includes(dependency.name))
        return [{ product, fact: at, note: `${dependency.name} is ${product.name} itself` }]
      const command = [...startsOf(fact), ...commands].map((one) => commandIn(product, one)).find((one) => one !== undefined)
      return command === undefined ? [] : [{ product, fact: at, note: `is started by ${command}` }]
    })
}

/** What the scripts run by which a package is started, on a server or at a desk. */
function startsOf({ scripts }: Fact<'package'>): string[] {
  return ['start', 'serve', 'develop', 'dev'].flatMap((key) => scripts[key] ?? [])
}

/** The product's command that a command line runs, after variables, `npx` and the like. */
function commandIn({ startedBy = [] }: Technology, line: string): string | undefined {
  const words = line.split(/&&|;/).map((part) => part.trim().replace(BEFORE, '').replace(/\s+/g, ' '))
  return startedBy.find((command) => words.some((part) => part === command || part.startsWith(`${command} `)))
}

/** What may stand before the command of a package: variables, and what looks it up. */
const BEFORE = /^(?:(?:[A-Z_]+=\S*|cross-env|npx|yarn|pnpm|npm exec|exec|dotenv|--)\s+|(?:\.\/)?node_modules\/\.bin\/)+/

const installable = new Set(technologies.filter((one) => one.startedBy !== undefined || one.installedAs !== undefined))

/** Servers of the web and runtimes are there to run what others wrote. */
function isProduct({ kind, role, purpose, startedBy }: Technology): boolean {
  return (kind === 'infrastructure' || kind === 'saas') && role !== 'gateway' && (startedBy !== undefined || !NOT_ITSELF.has(purpose))
}

/** Purposes of images that bring along what is written to run on them: agents and sidecars of a mesh, orchestrators of other people's code. */
const NOT_ITSELF: ReadonlySet<string> = new Set(['cloud-emulator', 'load-generator', 'observability', 'service-mesh', 'workflow-engine'])

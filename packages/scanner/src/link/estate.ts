import type { Evidence, EdgeKind, Purpose } from '@coppice/model'
import type { Technology } from '@coppice/catalog'
import type { EvidenceOf } from '../facts/evidence-of.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import type { Component, Library } from '../identity/component.ts'
import type { Address } from './address.ts'
import type { Environment } from './environment.ts'
import type { Evaluator, Value } from './evaluate.ts'
import type { Hosts } from './hosts.ts'
import type { Symbols } from './symbols.ts'
import type { UndeclaredServers } from './undeclared-servers.ts'

/** What link rules may ask of the estate: indexed facts, never another rule's output. */
export interface Estate {
  readonly index: FactIndex
  readonly components: readonly Component[]
  readonly libraries: readonly Library[]
  readonly hosts: Hosts
  readonly evidenceOf: EvidenceOf
  readonly undeclared: UndeclaredServers
  readonly environmentOf: (component: Component) => Environment
  readonly evaluatorOf: (component: Component) => Evaluator
  readonly filesOf: (component: Component) => readonly FileKey[]
  readonly librariesOf: (component: Component) => readonly { library: Library; because: Fact }[]
  /** Other components in whose folders it reaches code. */
  readonly programsOf: (component: Component) => readonly { program: Component; because: Fact }[]
  /** Files that it reaches through imports, each with the one that first led there. */
  readonly importsOf: (component: Component) => ReadonlyMap<FileKey, Fact>
  /** Whether it runs a file that the main process of its image runs too, so that what stands in it may be done by that one alone. */
  readonly isShared: (component: Component, file: FileKey) => boolean
  /** Whether a file belongs to one connector of many, which the users of a product may choose. */
  readonly isConnector: (file: FileKey) => boolean
  /** The file that defines what a name of a file stands for; the file itself where it is not imported, undefined where nobody knows. */
  readonly definedIn: (file: FileKey, name: string, path: readonly string[]) => FileKey | undefined
  /** Module and local name that a name of a file stands for: see `Symbols`. */
  readonly originOf: Symbols['origin']
  /** Calls in a file of what these files define, and maybe others. */
  readonly invocationsIn: (file: FileKey, toward: ReadonlySet<FileKey>) => readonly Fact<'invocation'>[]
  /** References in the files of a component, each with what its target can stand for. */
  readonly referencesOf: (component: Component) => readonly EvaluatedReference[]
  /** Components whose addresses the same component tells in references of that protocol and relation. */
  readonly toldLike: (reference: EvaluatedReference) => ReadonlySet<Component>
}

export interface EvaluatedReference {
  readonly fact: Fact<'reference'>
  readonly from: Component
  /** At least one; a value with holes where nobody says. */
  readonly values: readonly Value[]
  /** Channel names; empty where it has none. */
  readonly channels: readonly Value[]
  readonly databases: readonly Value[]
}

/** What an edge leads to. Nodes that no manifest declares come into being when something is linked to them. */
export type Target =
  | { kind: 'component'; component: Component }
  | { kind: 'saas'; technology: Technology }
  | { kind: 'technology'; technology: Technology }
  | { kind: 'library'; library: Library }
  | { kind: 'channel'; name: string; technology: string | undefined; host: Target | undefined }
  | { kind: 'database'; name: string; server: Component }
  | { kind: 'team'; name: string }
  /** `owner/name`, and who made the server that keeps it, where that is known. */
  | { kind: 'repository'; name: string; keeper?: string }

/** A tie between a component or library and something else. */
export interface Link {
  readonly from: { kind: 'component'; component: Component } | { kind: 'library'; library: Library }
  readonly to: Target
  readonly relation: EdgeKind
  readonly protocol?: string | undefined
  readonly purpose?: Purpose | undefined
  readonly confidence: number
  readonly weight?: number | undefined
  readonly optional: boolean
  readonly evidence: readonly Evidence[]
}

/** One possible meaning of a reference: a value, and the address that was read in it. */
export interface Question {
  readonly reference: EvaluatedReference
  readonly value: Value
  readonly address: Address | undefined
}

/** What a rule says to a question: what it means, or what was looked up in vain. */
export type Answer =
  { target: Target; evidence: readonly Evidence[]; optional?: boolean } | { tried: string; candidates?: readonly Component[] }

/** Ties one form of reference to one form of declaration. */
export interface ReferenceRule<Id extends string = string> {
  /** Kebab-case; key of the table of confidences. */
  readonly id: Id
  readonly title: string
  /** Undefined where the question is not of the form this rule knows. */
  readonly answer: (question: Question, estate: Estate) => Answer | undefined
}

/** Makes links from facts that are no references. */
export interface FactRule<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly link: (estate: Estate) => Iterable<Link>
}

export function defineReferenceRule<const Id extends string>(rule: ReferenceRule<Id>): ReferenceRule<Id> {
  return rule
}

export function defineFactRule<const Id extends string>(rule: FactRule<Id>): FactRule<Id> {
  return rule
}

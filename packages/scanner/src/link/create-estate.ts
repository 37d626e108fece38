import type { EvidenceOf } from '../facts/evidence-of.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import { isWithin } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import type { Identities } from '../identity/resolve-identities.ts'
import { indexConnectors } from './connectors.ts'
import { createEnvironments } from './environment.ts'
import type { EvaluatedReference, Estate } from './estate.ts'
import { isOwnSettings } from './own-settings.ts'
import { createEvaluator, type Evaluator } from './evaluate.ts'
import { indexFlags } from './flags.ts'
import { createFrameworkReferences } from './framework-references.ts'
import { createHomes } from './homes.ts'
import { indexHosts } from './hosts.ts'
import { indexInvocations, type Invocations } from './invocations.ts'
import { memoize, memoizeSome } from '../facts/memoize.ts'
import { createModuleGraph } from './module-graph.ts'
import { createPossibleCallers } from './possible-callers.ts'
import { createReach } from './reached-code.ts'
import { assignFiles } from './service-files.ts'
import { createSymbols } from './symbols.ts'
import { createToldComponents } from './told-components.ts'
import { createUndeclaredServers } from './undeclared-servers.ts'

/** Indexes everything that link rules may ask; values are computed when first asked for. */
export function createEstate(index: FactIndex, { components, libraries }: Identities, evidenceOf: EvidenceOf): Estate {
  const modules = createModuleGraph(index)
  const symbols = createSymbols(index, modules)
  const homes = createHomes(index, symbols)
  const invocations = indexInvocations(index, symbols, createPossibleCallers(index, modules, homes))
  const files = assignFiles(index, components, libraries, modules)
  const environmentOf = createEnvironments({ index, components, librariesOf: files.librariesOf })
  const evaluatorOf = memoizeSome(MOST_EVALUATORS, (component: Component): Evaluator =>
    createEvaluator({
      environment: environmentOf(component),
      symbols,
      invocations,
      files: new Set(files.of(component)),
      settingsFiles: files.of(component).filter((file) => isOwnSettings(index.files.get(file)?.file ?? '', component)),
      evidenceOf,
    }),
  )
  const frameworkReferencesOf = createFrameworkReferences(index)
  const guards = indexGuards(index, invocations)
  const reachOf = createReach(index, files.of, files.librariesOf)
  const referencesOf = memoize((component: Component): EvaluatedReference[] => {
    const evaluator = evaluatorOf(component)
    const isOn = guards(files.of(component))
    const isReached = reachOf(component)
    const isAskedFor = (file: FileKey, { offered, within }: Fact<'reference'>): boolean =>
      offered !== true || within === undefined || files.asksFor(component, file, within)
    const inCode = files
      .of(component)
      .flatMap((file) => index.inFile('reference', file).filter((fact) => isAskedFor(file, fact) && isOn(fact) && isReached(fact)))
    return [...inCode, ...frameworkReferencesOf(component, environmentOf(component))].map((fact) =>
      evaluateReference(fact, toFileKey(fact.repository, fact.file), component, evaluator),
    )
  })
  const definedIn: Estate['definedIn'] = (file, name, path) => symbols.origin(file, name, path)?.file
  const leadsTo = (file: FileKey, toward: ReadonlySet<FileKey>): boolean => {
    const found = homes.of(file)
    return found === 'any' || [...found].some((home) => toward.has(home))
  }
  const hosts = indexHosts(index, components, environmentOf, (component) =>
    portsOf(component, index, files.of(component), evaluatorOf(component)),
  )
  return {
    index,
    components,
    libraries,
    hosts,
    evidenceOf,
    undeclared: createUndeclaredServers(),
    environmentOf,
    evaluatorOf,
    filesOf: files.of,
    librariesOf: files.librariesOf,
    programsOf: files.programsOf,
    importsOf: files.importsOf,
    isShared: files.isShared,
    isConnector: indexConnectors(index),
    definedIn,
    originOf: symbols.origin,
    invocationsIn: (file, toward) =>
      index.outlines.has(file) && !toward.has(file) && !leadsTo(file, toward) ? [] : index.inFile('invocation', file),
    referencesOf,
    toldLike: createToldComponents(referencesOf, hosts),
  }
}

/** Rules ask for one component after the other: what each value of 20,000 came through need not be held for all of them. */
const MOST_EVALUATORS = 1_000

/** Ports on which the code of a component's own folders begins to listen. */
function portsOf(component: Component, index: FactIndex, files: readonly FileKey[], { evaluate }: Evaluator): [string, Fact][] {
  const ports = new Map<string, Fact>()
  for (const key of files) {
    const file = index.files.get(key)
    if (!file || !component.directories.some((own) => own.repository === file.repository && isWithin(file.file, own.path))) continue
    for (const fact of index.inFile('entry-point', key))
      for (const text of fact.port ? [...evaluate(fact.port, key).map((value) => value.text), ...fallbacksOf(fact.port)] : [])
        if (/^[1-9]\d{1,4}$/.test(text) && !ports.has(text)) ports.set(text, fact)
  }
  return [...ports]
}

/** What it listens on where nobody says otherwise: on the machine of who works on it. */
function fallbacksOf(port: Expression): string[] {
  switch (port.kind) {
    case 'text':
      return [port.value]
    case 'environment':
    case 'setting':
      return port.fallback ? fallbacksOf(port.fallback) : []
    case 'either':
      return port.options.flatMap(fallbacksOf)
    default:
      return []
  }
}

function evaluateReference(fact: Fact<'reference'>, file: FileKey, from: Component, evaluator: Evaluator): EvaluatedReference {
  return {
    fact,
    from,
    values: evaluator.evaluate(fact.target, file),
    channels: fact.channel ? evaluator.evaluate(fact.channel, file) : [],
    databases: fact.database ? evaluator.evaluate(fact.database, file) : [],
  }
}

/**
 * A guarded reference counts for a service only if the service switches it on, where anybody in the estate is seen to switch it at
 * all. So does what stands in a class or function that the service only reaches through guarded calls. `flagsIn` are the files of the
 * service.
 */
function indexGuards(index: FactIndex, invocations: Invocations): (flagsIn: readonly FileKey[]) => (fact: Fact<'reference'>) => boolean {
  const flags = indexFlags(index)
  return (flagsIn) => {
    const files = new Set(flagsIn)
    const isOn = memoize((guard: string): boolean => !flags.isSwitched(guard) || flags.isOn(guard, files))
    const isReached = (fact: Fact<'reference'>): boolean => {
      if (fact.within === undefined || flags.options.size === 0) return true
      const file = toFileKey(fact.repository, fact.file)
      const areOn = (calls: readonly { fact: Fact<'invocation'> }[]): boolean =>
        calls.length === 0 || calls.some(({ fact: { guard } }) => guard === undefined || isOn(guard))
      // Only a call that stands behind a switch can be off: where none is, the others need not be read.
      return areOn(invocations.from(file, fact.within, files, flags.options)) || areOn(invocations.from(file, fact.within, files))
    }
    return (fact) => (fact.guard === undefined || isOn(fact.guard)) && isReached(fact)
  }
}

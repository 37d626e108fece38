import type { DetectContext, SourceFile } from '../detect/detector.ts'
import { text, type Expression } from '../facts/expression.ts'
import type { Finding } from '../facts/finding.ts'
import { withSyntaxTree, type SyntaxNode } from '../syntax/tree-sitter.ts'
import { createFolder, matching, receiverOf, type Folder, type Scope } from './fold.ts'
import type { AnnotationShape, Argument, CodeShapes, Language, Meaning } from './language.ts'
import { readRoutes, toAnnotatedRoutes, toResource, type RouteReading } from './routes.ts'
import { enclosing, gather, toScope, type Gathered } from './scope.ts'

/**
 * Reads one file of a language that is described by data.
 *
 *   parse ─► gather (one walk) ─► fold values ─► imports, definitions, references, invocations, routes, environment reads
 */
export function readCode(file: SourceFile, language: Language, shapes: CodeShapes, _context: DetectContext): Finding[] {
  return withSyntaxTree(language.grammar, file.text, (root) => {
    const gathered = gather(root, language, shapes.annotations)
    const scope = toScope(gathered, language)
    const folder = createFolder(language, shapes, scope)
    const findings: Finding[] = [
      ...gathered.imports.map((found): Finding => ({
        kind: 'import',
        line: found.line,
        ecosystem: language.ecosystem,
        specifier: found.specifier,
        names: found.names ? [...found.names] : [{ imported: '*', local: found.local }],
      })),
      ...definitions(gathered, folder, language),
      ...(language.declarationsIn?.(root) ?? []),
      ...boundTypes(gathered, folder),
      ...typeMembers(gathered, folder, language),
      ...gathered.calls.flatMap((call) => readCall(call, language, shapes, folder, scope)),
      ...readRoutes(gathered.calls, { language, shapes, folder, scope }),
      ...settingsModule(gathered, shapes, folder),
      ...gathered.subscripts.flatMap((node) => environmentReads(folder.fold(node), lineOf(node))),
      ...gathered.definitions.flatMap((node) => readAnnotations(node, language, shapes, folder, scope)),
      ...[...gathered.given.values()].flatMap(({ value, line }) => environmentReads(value, line)),
      ...mainFunctions(gathered, language),
    ]
    return findings.toSorted((a, b) => a.line - b.line)
  })
}

/** Longest text that may be an address, a path or the name of a channel. */
const MAX_TEXT = 300

/** Names with a value that other files of the folder may need: outside functions, or filled in from the environment. */
function definitions(gathered: Gathered, folder: Folder, language: Language): Finding[] {
  const findings: Finding[] = []
  for (const [name, values] of gathered.assignments) {
    // What a framework fills in from elsewhere has its default there.
    if (gathered.given.has(name)) continue
    for (const node of values) {
      const value = folder.fold(node)
      const worth =
        value.kind === 'environment' ||
        value.kind === 'setting' ||
        value.kind === 'joined' ||
        value.kind === 'either' ||
        (value.kind === 'text' && !enclosing(node, language.functions))
      if (worth && isShort(value)) findings.push({ kind: 'definition', line: lineOf(node), name, path: [], value })
    }
  }
  for (const [name, { value, line }] of gathered.given) findings.push({ kind: 'definition', line, name, path: [], value })
  return findings
}

/** Types that settings are bound to: their members are settings of that section. */
function boundTypes({ bindings }: Gathered, folder: Folder): Finding[] {
  return bindings.flatMap(({ type, section, line }): Finding[] => {
    const folded = typeof section === 'string' ? text(section) : folder.fold(section)
    const value: Expression =
      folded.kind === 'text'
        ? { kind: 'setting', key: folded.value.replaceAll(':', '.') }
        : folded.kind === 'setting'
          ? folded
          : { kind: 'setting', key: '', below: folded }
    return folded.kind === 'unknown' ? [] : [{ kind: 'definition', line, name: type, path: [], value }]
  })
}

/** Constants and defaults under the names of their types: `Topics.Orders`. */
function typeMembers(gathered: Gathered, folder: Folder, language: Language): Finding[] {
  if (!language.typesIn) return []
  return [...gathered.assignments].flatMap(([member, nodes]) =>
    nodes.flatMap((node): Finding[] => {
      const owner = enclosing(node, language.functions) ? undefined : enclosing(node, language.classes)?.childForFieldName('name')?.text
      const value = owner === undefined ? undefined : folder.fold(node)
      if (owner === undefined || value === undefined || value.kind === 'unknown' || !isShort(value)) return []
      return [{ kind: 'definition', line: lineOf(node), name: owner, path: [member], value }]
    }),
  )
}

function readCall(node: SyntaxNode, language: Language, shapes: CodeShapes, folder: Folder, scope: Scope): Finding[] {
  const callee = language.calleeOf(node)
  const shape = matching(shapes.calls, callee, scope, node, language)
  const given = language.argumentsOf(node)
  const values =
    shape?.means.is === 'reference' && asksForMaker(shape.means) ? [...given, ...argumentsOfMaker(node, language, scope)] : given
  const line = lineOf(node)
  if (!shape && language.literals?.has(node.type) === true) return []
  if (!shape) return invocationOf(node, callee, values, folder, scope.packages, language)
  switch (shape.means.is) {
    case 'environment':
      return environmentReads(folder.fold(node), line)
    case 'reference':
      return toReference(shape.means, line, values, folder, enclosing(node, language.functions)?.childForFieldName('name')?.text)
    case 'listen':
      return [{ kind: 'entry-point', line, port: folder.select(values, shape.means.port) }]
    default:
      return []
  }
}

function asksForMaker({ channel = [], target = [] }: Extract<Meaning, { is: 'reference' }>): boolean {
  return [...channel, ...target].some((selector) => selector.startsWith('made:'))
}

/** Arguments of the call that made what a method is called on: `exchange.publish(x)` after `exchange = channel.topic("orders")`. */
function argumentsOfMaker(node: SyntaxNode, language: Language, scope: Scope): Argument[] {
  const receiver = receiverOf(node)
  if (!receiver) return []
  const makers = language.calls.has(receiver.type) ? [receiver] : scope.valuesOf(receiver.text.replace(/^(?:[$@]|self\.)+/, ''))
  const maker = makers.find((value) => language.calls.has(value.type))
  return maker ? language.argumentsOf(maker).map((one, at) => ({ ...one, name: `made:${one.name ?? at}` })) : []
}

function toReference(
  means: Extract<Meaning, { is: 'reference' }>,
  line: number,
  values: readonly Argument[],
  folder: Folder,
  within: string | undefined,
): Finding[] {
  const selected = (selectors: readonly string[] | undefined): Expression | undefined =>
    selectors ? folder.select(values, selectors) : undefined
  const channel = throughSettings(selected(means.channel), means.channelIn)
  if (means.needsChannel === true && (channel === undefined || channel.kind === 'unknown')) return []
  const target =
    selected(means.target) ??
    namedIn(means.targetIn, selected) ??
    (means.connection === undefined ? undefined : folder.connection(values, means.connection))
  if (means.needsTarget !== undefined && (target === undefined || target.kind === 'unknown')) return []
  if (means.needsTarget === 'told' && (target?.kind === 'symbol' || target?.kind === 'parameter')) return []
  if (means.leavesRelative === true && target && isRelative(target)) return []
  return [
    {
      kind: 'reference',
      line,
      relation: means.relation,
      protocol: means.protocol,
      client: means.client,
      target: target ?? { kind: 'unknown', text: means.client },
      channel,
      database: selected(means.database),
      method: means.method,
      purpose: means.purpose,
      within,
    },
  ]
}

/** Frameworks let settings say which channel a name in the code stands for. */
function throughSettings(channel: Expression | undefined, template: string | undefined): Expression | undefined {
  if (template === undefined || channel === undefined) return channel
  if (channel.kind === 'text') return { kind: 'setting', key: template.replace('*', channel.value), fallback: channel }
  // A name that is passed along: the settings list what it may be.
  if (channel.kind !== 'symbol') return undefined
  const [before = '', after = ''] = template.split('*')
  return { kind: 'setting', key: after.replace(/^\./, ''), below: { kind: 'joined', parts: [text(before), channel] }, fallback: channel }
}

function namedIn(
  means: { readonly name: string; readonly settings: readonly string[] } | undefined,
  selected: (selectors: readonly string[]) => Expression | undefined,
): Expression | undefined {
  const name = means && selected([means.name])
  if (name?.kind !== 'text') return undefined
  return { kind: 'either', options: means?.settings.map((key) => ({ kind: 'setting', key: key.replace('*', name.value) })) ?? [] }
}

/** What a framework makes of the names in a module of settings. */
function settingsModule({ assignments, imports }: Gathered, shapes: CodeShapes, folder: Folder): Finding[] {
  return (shapes.assignments ?? []).flatMap(({ name, imports: needed, means }) =>
    needed && !imports.some((found) => needed.test(found.specifier))
      ? []
      : [...assignments].flatMap(([assigned, nodes]) =>
          name.test(assigned)
            ? nodes.flatMap((value) => toReference(means, lineOf(value), [{ name: undefined, value }], folder, undefined))
            : [],
        ),
  )
}

/** A call of something that may be the estate's own, with arguments that may be an address. */
function invocationOf(
  node: SyntaxNode,
  callee: string,
  values: readonly Argument[],
  folder: Folder,
  packages: ReadonlySet<string>,
  language: Language,
): Finding[] {
  const parts = callee.replace(/^new /, '').split(/\.|->|::/)
  const [owner = ''] = parts
  const name = parts.at(-1) ?? ''
  if (!/^\w+$/.test(name)) return []
  const found = values
    .filter((argument) => argument.text === undefined)
    .map((argument, index) => ({ index, path: [], value: folder.fold(argument.value) }))
    .filter(({ value }) => isAddressLike(value) || (language.namesAsArguments === true && isNameLike(value)))
  const called = parts.length === 2 && packages.has(owner) ? { name: owner, path: [name] } : { name, path: [] }
  return found.length > 0
    ? [
        {
          kind: 'invocation',
          line: lineOf(node),
          callee: called,
          ...(language.overloads === true ? { count: values.filter((argument) => argument.text === undefined).length } : {}),
          arguments: found,
        },
      ]
    : []
}

function readAnnotations(node: SyntaxNode, language: Language, shapes: CodeShapes, folder: Folder, scope: Scope): Finding[] {
  const { imports } = scope
  const readsRoutes = { language, shapes, folder, scope }
  const owner = enclosing(node, language.classes)
  return language.annotationsOf(node).flatMap((annotation): Finding[] => {
    const isClass = language.classes.has(node.type)
    const shape = shapes.annotations.find(
      (one) =>
        one.name.test(annotation.name) &&
        // What a class is annotated with stands before the paths of its methods.
        one.means.is !== (isClass ? 'route' : 'prefix') &&
        (one.imports === undefined || imports.some((specifier) => one.imports?.test(specifier))) &&
        (one.owner === undefined || (owner !== undefined && isAnnotated(owner, one.owner, language))),
    )
    const line = lineOf(annotation.node)
    switch (shape?.means.is) {
      case 'entry-point':
        return [{ kind: 'entry-point', line }]
      case 'reference':
        return toReference(shape.means, line, annotation.arguments, folder, node.childForFieldName('name')?.text)
      case 'client':
        return toReference({ ...shape.means, is: 'reference' }, line, annotation.arguments, folder, node.childForFieldName('name')?.text)
      case 'resource':
        return toResource(shape.means, line, annotation.arguments, folder)
      case 'route': {
        const client = owner && clientOf(owner, language, shapes, imports)
        if (client) return calledRoutes(shape.means, annotation, client, node, readsRoutes)
        if (owner && language.interfaces?.has(owner.type) === true && !isAnnotated(owner, /Controller$|^Path$/, language)) return []
        return toAnnotatedRoutes(
          shape.means,
          withSibling(annotation, shape.means.beside, node, language),
          owner,
          readsRoutes,
          language.handlersByName === true ? node.childForFieldName('name')?.text : undefined,
        )
      }
      default:
        return []
    }
  })
}

type Annotation = ReturnType<Language['annotationsOf']>[number]
type Client = Extract<AnnotationShape['means'], { is: 'client' }>

function isAnnotated(owner: SyntaxNode, name: RegExp, language: Language): boolean {
  return language.annotationsOf(owner).some((one) => name.test(one.name))
}

/** The arguments of the annotation beside it, where that one has the path. */
function withSibling(annotation: Annotation, beside: string | undefined, node: SyntaxNode, language: Language): Annotation {
  if (beside === undefined) return annotation
  return { ...annotation, arguments: language.annotationsOf(node).find((one) => one.name === beside)?.arguments ?? [] }
}

/** What makes an interface the client of another service. */
function clientOf(
  owner: SyntaxNode,
  language: Language,
  shapes: CodeShapes,
  imports: readonly string[],
): { means: Client; annotation: Annotation } | undefined {
  for (const annotation of language.annotationsOf(owner)) {
    const means = shapes.annotations.find(
      (one) =>
        one.means.is === 'client' &&
        one.name.test(annotation.name) &&
        (one.imports === undefined || imports.some((specifier) => one.imports?.test(specifier))),
    )?.means
    if (means?.is === 'client') return { means, annotation }
  }
  return undefined
}

/** Methods of a client, as calls with method and path. */
function calledRoutes(
  route: Extract<AnnotationShape['means'], { is: 'route' }>,
  annotation: Annotation,
  client: { means: Client; annotation: Annotation },
  node: SyntaxNode,
  reading: RouteReading,
): Finding[] {
  const { language, folder } = reading
  const before = folder.select(client.annotation.arguments, client.means.path)
  const target = { ...client.means, is: 'reference' as const }
  return toAnnotatedRoutes(route, withSibling(annotation, route.beside, node, language), undefined, reading).flatMap((served) =>
    toReference(
      target,
      served.line,
      client.annotation.arguments,
      folder,
      enclosing(node, language.classes)?.childForFieldName('name')?.text,
    ).map((found): Finding =>
      found.kind === 'reference'
        ? {
            ...found,
            ...(served.method === '*' ? {} : { method: served.method }),
            path: before ? { kind: 'joined', parts: [before, served.path] } : served.path,
          }
        : found,
    ),
  )
}

function mainFunctions(gathered: Gathered, language: Language): Finding[] {
  return gathered.definitions
    .filter((node) => language.functions.has(node.type) && /^main$/i.test(node.childForFieldName('name')?.text ?? ''))
    .map((node): Finding => ({ kind: 'entry-point', line: lineOf(node) }))
}

function environmentReads(value: Expression, line: number): Finding[] {
  return value.kind === 'environment' ? [{ kind: 'environment-read', line, key: value.key }] : []
}

function isAddressLike(value: Expression): boolean {
  switch (value.kind) {
    case 'text':
      return value.value.length <= MAX_TEXT && /^[\w+.-]+:\/\/|^[\w.-]+:\d+$|;.*=/.test(value.value)
    case 'environment':
    case 'setting':
      return true
    case 'joined':
      return isAddressLike(value.parts[0] ?? text('')) || value.parts.some((part) => part.kind === 'environment' || part.kind === 'setting')
    case 'symbol':
      return /(?:url|uri|addr|address|host|endpoint|dsn|brokers?)$/i.test(value.path.at(-1) ?? value.name)
    case 'either':
      return value.options.some(isAddressLike)
    default:
      return false
  }
}

/** A word that may name a section of settings, a queue or a host; or what another function was given. */
function isNameLike(value: Expression): boolean {
  if (value.kind === 'either') return value.options.some(isNameLike)
  return value.kind === 'text'
    ? /^[A-Za-z][\w.:/-]{1,60}$/.test(value.value)
    : value.kind === 'parameter' || (value.kind === 'symbol' && value.path.length > 0)
}

function isShort(value: Expression): boolean {
  return value.kind !== 'text' || (value.value.length > 0 && value.value.length <= MAX_TEXT && !/\n/.test(value.value))
}

/** A path without a host: `/orders`, `api/orders/${id}`. */
function isRelative(target: Expression): boolean {
  const first = target.kind === 'joined' ? target.parts[0] : target
  return first?.kind === 'text' && !first.value.includes(':') && /^\/(?!\/)|^[a-z][\w-]*\/[\w/?=&.-]*$/i.test(first.value)
}

function lineOf(node: SyntaxNode): number {
  return node.startPosition.row + 1
}

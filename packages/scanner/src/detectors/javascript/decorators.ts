import { text, unknown, type Expression } from '../../facts/expression.ts'
import type { Reference, ServedRoute } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import { channelDecorators } from './call-shapes/brokers.ts'
import { controllerShapes, type ControllerShape } from './call-shapes/servers.ts'
import type { FileReader } from './file-reader.ts'
import { joined } from './values.ts'
import { enclosingName } from './module-names.ts'

interface Decorated {
  readonly node: ts.Decorator
  readonly package: string
  readonly name: string
  readonly call: ts.CallExpression
}

/** Routes of controllers, and channels that decorators tie code to. */
export function* readDecorators(reader: FileReader): Iterable<ServedRoute | Reference> {
  for (const owner of reader.index.classes) {
    const onClass = decoratorsOf(owner, reader)
    yield* channels(onClass, reader)
    const controller = controllerOf(onClass, reader)
    for (const member of owner.members) {
      const onMember = decoratorsOf(member, reader)
      yield* channels(onMember, reader)
      if (controller) yield* routes(onMember, controller, reader)
      if (ts.isConstructorDeclaration(member))
        for (const parameter of member.parameters) yield* channels(decoratorsOf(parameter, reader), reader)
    }
  }
}

function decoratorsOf(node: ts.Node, reader: FileReader): Decorated[] {
  if (!ts.canHaveDecorators(node)) return []
  return (ts.getDecorators(node) ?? []).flatMap((decorator) => {
    const call = decorator.expression
    const origin = ts.isCallExpression(call) ? reader.origins.of(call.expression) : undefined
    return origin && ts.isCallExpression(call) ? [{ node: decorator, package: origin.package, name: origin.trail, call }] : []
  })
}

interface Controller {
  readonly shape: ControllerShape
  readonly prefix: Expression
}

function controllerOf(decorators: readonly Decorated[], reader: FileReader): Controller | undefined {
  for (const { package: specifier, name, call } of decorators) {
    const shape = controllerShapes.find((one) => one.packages.includes(specifier) && one.controllers.includes(name))
    if (shape) return { shape, prefix: reader.places.read(call, shape.prefix) ?? text('') }
  }
  return undefined
}

function* routes(decorators: readonly Decorated[], { shape, prefix }: Controller, reader: FileReader): Iterable<ServedRoute> {
  for (const { node, package: specifier, name, call } of decorators) {
    const method = Object.hasOwn(shape.verbs, name) && shape.packages.includes(specifier) ? shape.verbs[name] : undefined
    if (method === undefined) continue
    const path = reader.places.read(call, ['0']) ?? text('')
    yield { kind: 'served-route', line: lineOf(node), method, path: joined([prefix, text('/'), path]) }
  }
}

function* channels(decorators: readonly Decorated[], reader: FileReader): Iterable<Reference> {
  for (const { node, package: specifier, name, call } of decorators) {
    const shape = channelDecorators.find((one) => one.packages.includes(specifier))
    const member = shape && Object.hasOwn(shape.decorators, name) ? shape.decorators[name] : undefined
    const channel = reader.places.read(call, member?.channel)
    if (!shape || !member?.relation || !channel || channel.kind === 'unknown') continue
    const within = enclosingName(node)
    yield {
      kind: 'reference',
      line: lineOf(node),
      relation: member.relation,
      ...(shape.protocol === undefined ? {} : { protocol: shape.protocol }),
      client: `npm:${specifier}`,
      target: unknown('the default address'),
      channel,
      ...(within === undefined ? {} : { within }),
    }
  }
}

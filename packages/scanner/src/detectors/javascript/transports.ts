import { text, unknown, type Expression } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import { transportPackages, transportServers, transportShapes, type TransportShape } from './call-shapes/transports.ts'
import type { FileReader } from './file-reader.ts'
import { enclosingName } from './module-names.ts'
import { propertyNameOf, unwrap } from './scope.ts'
import { joined } from './values.ts'

/**
 * Options of a microservice's transport are a connection wherever they stand: in a module, a factory, a decorator or a class of
 * settings that somebody hands on.
 */
export function* readTransports(reader: FileReader): Iterable<Reference> {
  const { text: source } = reader.source
  if (!source.includes('Transport.') || !transportPackages.some((name) => source.includes(name))) return
  for (const { options, shape } of optionsIn(reader.source, reader)) {
    const isServer = isOfServer(options)
    const target = targetOf(options, shape, reader)
    if (shape.isDirect && (isServer || !target)) continue
    const channel = shape.channel === undefined ? undefined : known(options, shape.channel, reader)
    const within = enclosingName(options)
    yield {
      kind: 'reference',
      line: lineOf(options),
      relation: channel === undefined ? 'calls' : isServer ? 'consumes' : 'publishes',
      protocol: shape.protocol,
      client: `npm:${transportPackages[0] ?? ''}`,
      target: target ?? unknown('the default address'),
      ...(channel === undefined ? {} : { channel }),
      ...(within === undefined ? {} : { within }),
    }
  }
}

interface Options {
  readonly options: ts.ObjectLiteralExpression
  readonly shape: TransportShape
}

function* optionsIn(node: ts.Node, reader: FileReader): Iterable<Options> {
  const shape = ts.isObjectLiteralExpression(node) ? shapeOf(node, reader) : undefined
  if (shape && ts.isObjectLiteralExpression(node)) yield { options: node, shape }
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* optionsIn(child, reader)
}

function shapeOf(node: ts.ObjectLiteralExpression, reader: FileReader): TransportShape | undefined {
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || propertyNameOf(property.name) !== 'transport') continue
    const origin = reader.origins.of(unwrap(property.initializer))
    const name = origin && transportPackages.includes(origin.package) ? /^Transport\.(\w+)$/.exec(origin.trail)?.[1] : undefined
    return name !== undefined && Object.hasOwn(transportShapes, name) ? transportShapes[name] : undefined
  }
  return undefined
}

function targetOf(options: ts.ObjectLiteralExpression, { target }: TransportShape, reader: FileReader): Expression | undefined {
  for (const place of target) {
    const [first, second] = place.split(':').map((part) => known(options, part, reader))
    if (first) return second ? joined([first, text(':'), second]) : first
  }
  return undefined
}

function known(options: ts.ObjectLiteralExpression, place: string, reader: FileReader): Expression | undefined {
  const value = reader.folder.foldMember(options, place.split('.'))
  return value.kind === 'unknown' ? undefined : value
}

function isOfServer(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isStatement(at); at = at.parent) {
    if (!ts.isCallExpression(at)) continue
    const callee = unwrap(at.expression)
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : ''
    if (transportServers.has(name)) return true
  }
  return false
}

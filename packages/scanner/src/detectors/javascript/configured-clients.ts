import type { Expression } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { lineOf, lineOfCall, ts } from '../../syntax/typescript.ts'
import { configuringCalls, configuringMembers } from './call-shapes/configuring.ts'
import type { FileReader } from './file-reader.ts'

/** `client.setConfig({ baseUrl })`, `axios.defaults.baseURL = …`, `OpenAPI.BASE = …`: addresses of clients that others make. */
export function* readConfiguredClients(reader: FileReader): Iterable<Reference> {
  for (const call of reader.index.calls) {
    const { expression: callee } = call
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(callee) || !Object.hasOwn(configuringCalls, callee.name.text)) continue
    yield* toReference(reader.places.read(call, configuringCalls[callee.name.text]), lineOfCall(call), reader)
  }
  for (const { left, right } of reader.index.memberAssignments) {
    const name = pathOf(left)
    if (configuringMembers.some((end) => name === end || name.endsWith(`.${end}`)))
      yield* toReference(reader.folder.fold(right), lineOf(left), reader)
  }
}

function pathOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) ? `${pathOf(node.expression)}.${node.name.text}` : ''
}

function* toReference(target: Expression | undefined, line: number, reader: FileReader): Iterable<Reference> {
  const known = target && reader.folder.expand(target)
  const first = known?.kind === 'joined' ? known.parts[0] : known
  if (!target || !first || first.kind === 'unknown' || (first.kind === 'text' && !first.value.includes('://'))) return
  yield { kind: 'reference', line, relation: 'calls', protocol: 'http', target }
}

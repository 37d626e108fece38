import type { Declaration } from '../../facts/finding.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

const TYPES = ['class_declaration', 'record_declaration', 'struct_declaration', 'interface_declaration']

/**
 * Types and methods with the names that stand in them. Each method counts for itself: who calls one of them does not run the others.
 * Methods of static classes (extensions mostly) need no object of their type. Statements outside types are nobody's: name ''.
 */
export function declarationsIn(root: SyntaxNode): Declaration[] {
  const types = root.descendantsOfType(TYPES).filter((node) => node !== null)
  const declared = types.flatMap((node) => {
    const members = node.childForFieldName('body')?.namedChildren.filter((child) => child !== null) ?? []
    const methods = members.filter((member) => member.type === 'method_declaration')
    if (isStatic(node)) return methods.map((method) => toDeclaration(method, [method]))
    const rest = members.filter((member) => member.type !== 'method_declaration')
    const head = node.namedChildren.filter((child) => child !== null && child.type !== 'declaration_list').filter((child) => child !== null)
    const type = toDeclaration(node, [...head, ...rest])
    return [type, ...methods.map((method) => ({ ...toDeclaration(method, [method]), of: type.name }))]
  })
  const loose = root.namedChildren.filter((child) => child?.type === 'global_statement').filter((child) => child !== null)
  const [first] = loose
  const last = loose.at(-1)
  return first && last
    ? [
        ...declared,
        {
          kind: 'declaration',
          line: first.startPosition.row + 1,
          end: last.endPosition.row + 1,
          name: '',
          derived: false,
          mentions: namesIn(loose),
        },
      ]
    : declared
}

function toDeclaration(node: SyntaxNode, parts: readonly SyntaxNode[]): Declaration {
  const name = node.childForFieldName('name')?.text ?? ''
  return {
    kind: 'declaration',
    line: node.startPosition.row + 1,
    end: node.endPosition.row + 1,
    name,
    derived: node.namedChildren.some((child) => child?.type === 'base_list'),
    mentions: namesIn(parts).filter((mentioned) => mentioned !== name),
  }
}

function isStatic(node: SyntaxNode): boolean {
  return node.children.some((child) => child?.type === 'modifier' && child.text === 'static')
}

/** Names of types and members begin with a capital. */
function namesIn(nodes: readonly SyntaxNode[]): string[] {
  const names = new Set<string>()
  for (const node of nodes)
    for (const one of node.descendantsOfType('identifier')) if (one && /^[A-Z]\w{2,}$/.test(one.text)) names.add(one.text)
  return [...names].toSorted()
}

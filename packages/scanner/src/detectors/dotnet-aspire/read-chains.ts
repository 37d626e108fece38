import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** A call in a chain: `.WithReference(db)`. */
export interface Call {
  readonly method: string
  /** Last part of the first type argument: `Projects.Cart_Api` → `Cart_Api`. */
  readonly type: string | undefined
  readonly arguments: readonly { readonly name: string | undefined; readonly node: SyntaxNode }[]
  readonly line: number
}

/** `var cart = builder.AddProject<Projects.Cart>("cart").WithReference(db)`: what it starts from, its calls, and the variable it fills. */
export interface Chain {
  readonly root: string
  readonly calls: readonly Call[]
  readonly variable: string | undefined
}

/** Chains of calls on a variable, in the order in which they stand in the file. */
export function readChains(root: SyntaxNode): Chain[] {
  return root
    .descendantsOfType('invocation_expression')
    .filter((node) => node !== null)
    .filter((node) => !continuesInParent(node))
    .flatMap((node) => {
      const chain = unroll(node)
      return chain ? [{ ...chain, variable: variableOf(node) }] : []
    })
}

function continuesInParent(node: SyntaxNode): boolean {
  return node.parent?.type === 'member_access_expression' && node.parent.childForFieldName('expression')?.id === node.id
}

/** The calls of a chain, first to last; undefined where it starts from no variable. */
export function unroll(node: SyntaxNode): Omit<Chain, 'variable'> | undefined {
  const calls: Call[] = []
  let at: SyntaxNode | null = node
  while (at?.type === 'invocation_expression') {
    const callee: SyntaxNode | null = at.childForFieldName('function')
    if (callee?.type !== 'member_access_expression') return undefined
    const name = callee.childForFieldName('name')
    const type = name?.namedChildren.find((child) => child?.type === 'type_argument_list')?.namedChildren[0]?.text
    calls.unshift({
      method: name?.namedChildren[0]?.text ?? name?.text ?? '',
      type: type?.split('.').at(-1),
      arguments: argumentsOf(at),
      line: (name ?? at).startPosition.row + 1,
    })
    at = callee.childForFieldName('expression')
  }
  return at?.type === 'identifier' ? { root: at.text, calls } : undefined
}

function argumentsOf(node: SyntaxNode): Call['arguments'] {
  return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child) => {
    const value = child?.type === 'argument' ? child.namedChildren.findLast((one) => one !== null) : undefined
    return child && value ? [{ name: child.childForFieldName('name')?.text, node: value }] : []
  })
}

function variableOf(node: SyntaxNode): string | undefined {
  const holder = node.parent
  if (holder?.type === 'variable_declarator') return holder.childForFieldName('name')?.text
  return holder?.type === 'assignment_expression' ? holder.childForFieldName('left')?.text : undefined
}

import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** Types of fields, parameters, variables and record components by name, without packages and type arguments. */
export function typesIn(root: SyntaxNode): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const node of root.descendantsOfType(['formal_parameter', 'variable_declarator'])) {
    const name = node?.childForFieldName('name')?.text
    const type = (node?.type === 'variable_declarator' ? node.parent : node)?.childForFieldName('type')?.text
    if (name !== undefined && type !== undefined && type !== 'var') types.set(name, simpleName(type))
  }
  return types
}

function simpleName(type: string): string {
  return type.replace(/<.*$/s, '').trim().split('.').at(-1) ?? type
}

/** `@ConfigurationProperties("limits") class Limits`: Spring and Micronaut fill it from settings; `@ConfigMapping` is that of Quarkus. */
export function bindingIn(node: SyntaxNode): { readonly type: string; readonly section: string } | undefined {
  if (!/^(class|record|interface)_declaration$/.test(node.type)) return undefined
  const type = node.childForFieldName('name')?.text
  const modifiers = node.namedChildren.find((child) => child?.type === 'modifiers')?.text ?? ''
  const section = /@(?:ConfigurationProperties|ConfigMapping|ConfigProperties)\s*\(\s*(?:(?:prefix|value)\s*=\s*)?"([\w.-]+)"/.exec(
    modifiers,
  )?.[1]
  return type === undefined || section === undefined ? undefined : { type, section }
}

/** `Order.class` by its full name, as far as imports and the package of the file tell it. */
export function typeLiteral(node: SyntaxNode): string | undefined {
  if (node.type !== 'class_literal') return undefined
  const name = node.namedChildren[0]?.text ?? ''
  return fullName(node, name)
}

/** A type by its full name, as far as imports and the package of the file tell it. */
export function fullName(node: SyntaxNode, name: string): string {
  if (name.includes('.')) return name
  const { rootNode } = node.tree
  const imported = rootNode.namedChildren
    .filter((child) => child?.type === 'import_declaration' || child?.type === 'import')
    .map((child) => /([\w.]+)\s*;?\s*$/.exec(child?.text ?? '')?.[1])
    .find((specifier) => specifier?.endsWith(`.${name}`))
  if (imported !== undefined) return imported
  const own = /package\s+([\w.]+)/.exec(
    rootNode.namedChildren.find((child) => child?.type.startsWith('package_') === true)?.text ?? '',
  )?.[1]
  return own === undefined ? name : `${own}.${name}`
}

/** `limits.getHost()` of a class, `limits.host()` of a record or a mapped interface. */
export function getter(node: SyntaxNode): { readonly object: string; readonly member: string } | undefined {
  if (node.type !== 'method_invocation' || (node.childForFieldName('arguments')?.namedChildCount ?? 0) > 0) return undefined
  const object = node.childForFieldName('object')?.text.replace(/^this\./, '')
  const name = node.childForFieldName('name')?.text
  if (object === undefined || name === undefined || !/^\w+$/.test(object)) return undefined
  const [, first, rest] = /^get([A-Z])(\w*)$/.exec(name) ?? []
  return { object, member: first === undefined ? name : `${first.toLowerCase()}${rest ?? ''}` }
}

/** The class that `super(…)` constructs. */
export function superclassOf(node: SyntaxNode): string {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'class_declaration') return simpleName(at.childForFieldName('superclass')?.text.replace(/^extends\s+/, '') ?? '')
  return ''
}

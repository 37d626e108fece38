import type { Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** `Shop.Orders.OrderPlaced?` → `OrderPlaced` */
export function typeNameOf(written: string): string {
  return (
    written
      .replace(/<.*$/s, '')
      .replace(/[?\s]|\[\]/g, '')
      .split('.')
      .at(-1) ?? written
  )
}

/** `IOptions<Limits>` holds Limits. */
function held(written: string): string {
  const inner = /^(?:IOptions\w*|Lazy|Func)<([\w.]+)\??>$/.exec(written.trim())?.[1]
  return typeNameOf(inner ?? written)
}

/** Types of parameters, fields, properties and variables by name; of variables made on the spot what makes them. */
export function typesIn(root: SyntaxNode): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const node of root.descendantsOfType(['parameter', 'variable_declarator', 'property_declaration'])) {
    const name = node?.childForFieldName('name')?.text
    if (!node || name === undefined) continue
    const type = (node.type === 'variable_declarator' ? node.parent : node)?.childForFieldName('type')
    if (type && type.type !== 'implicit_type') types.set(name, held(type.text))
    else if (node.type === 'variable_declarator') {
      const made = madeType(node.namedChildren.findLast((child) => child !== null) ?? node)
      if (made !== undefined) types.set(name, made)
    }
  }
  return types
}

/** The type of `new T()`, and of what a container or the settings are asked for by type. */
export function madeType(node: SyntaxNode): string | undefined {
  if (node.type === 'object_creation_expression') return typeNameOf(node.childForFieldName('type')?.text ?? '')
  return typeNameOfOrNone(
    /\.(?:Get|GetOptions|BindOptions|GetRequiredService|GetService|Bind)<([^()]+?)>\([^()]*(?:\([^()]*\))?[^()]*\)(?:\.Value|!)*$/.exec(
      node.text.slice(0, 400),
    )?.[1],
  )
}

function typeNameOfOrNone(written: string | undefined): string | undefined {
  return written === undefined ? undefined : held(written)
}

/** Base classes and interfaces of a class as annotations named `: IConsumer`, their type arguments as `<0>`. */
export function basesOf(node: SyntaxNode): ReturnType<Language['annotationsOf']> {
  if (node.type !== 'class_declaration' && node.type !== 'record_declaration') return []
  const list = node.namedChildren.find((child) => child?.type === 'base_list')
  return (list?.namedChildren ?? []).flatMap((base) => {
    if (base?.type !== 'generic_name') return []
    const given = base.namedChildren.find((child) => child?.type === 'type_argument_list')?.namedChildren ?? []
    return [
      {
        name: `: ${base.namedChildren[0]?.text ?? ''}`,
        node: base,
        arguments: given.flatMap((child, at) => (child ? [{ name: `<${at}>`, value: child, text: typeNameOf(child.text) }] : [])),
      },
    ]
  })
}

/**
 * `Configure<T>(section)`, `AddOptions<T>().Bind(section)`, `section.Get<T>()`, `section.Bind(instance)`, and functions of one's own that
 * are named after them. A generic parameter is no type.
 */
export function bindingIn(node: SyntaxNode): ReturnType<NonNullable<Language['bindingIn']>> {
  if (node.type !== 'invocation_expression') return undefined
  const callee = node.childForFieldName('function')
  const name = callee?.type === 'generic_name' ? callee : callee?.childForFieldName('name')
  const verb = name?.text.replace(/<.*$/s, '') ?? ''
  if (!/^(Configure|Get|Bind|BindConfiguration|(Get|Add|Bind|Configure|Register)\w*(Options|Settings|Config))$/.test(verb)) return undefined
  const type = typeArgument(name) ?? (verb.startsWith('Bind') ? typeArgument(optionsCall(callee)) : undefined)
  if (type === undefined || /^T([A-Z]\w*)?$/.test(type)) return undefined
  const receiver = callee?.childForFieldName('expression') ?? undefined
  if (verb === 'Get') return receiver?.type === 'identifier' || isSection(receiver) ? { type, section: receiver ?? type } : undefined
  const given = node
    .childForFieldName('arguments')
    ?.namedChildren.map((argument) => argument?.namedChildren.findLast((one) => one !== null))
  const section = given?.find((one) => one && (one.type === 'string_literal' || isSection(one) || /^nameof\b/.test(one.text)))
  if (section) return { type, section: /^nameof\((?:\w+\.)*(\w+)\)$/.exec(section.text)?.[1] ?? section }
  const constant = given?.find((one) => one?.type === 'member_access_expression' && /(Section|Name|Key|Position)\w*$/.test(one.text))
  if (constant) return { type, section: constant }
  return verb === 'Configure' || verb === 'Bind' || verb === 'AddOptions' ? undefined : { type, section: type }
}

function isSection(node: SyntaxNode | undefined | null): boolean {
  return (
    node !== undefined &&
    node !== null &&
    (/Get(Required)?Section\(/.test(node.text) || (node.type === 'identifier' && /section$/i.test(node.text)))
  )
}

function typeArgument(name: SyntaxNode | undefined | null): string | undefined {
  const list = name?.namedChildren.find((child) => child?.type === 'type_argument_list')
  const text = list?.namedChildren[0]?.text
  return text === undefined ? undefined : typeNameOf(text)
}

/** The `AddOptions<T>` at the start of a chain. */
function optionsCall(callee: SyntaxNode | null | undefined): SyntaxNode | undefined {
  return callee?.descendantsOfType('generic_name').find((one) => one?.text.startsWith('AddOptions') === true) ?? undefined
}

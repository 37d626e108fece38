import { calleeText } from '../../code/callee-text.ts'
import type { Argument, ImportedModule, Language } from '../../code/language.ts'
import type { Expression } from '../../facts/expression.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** How tree-sitter-php names things. */
export const language: Language = {
  grammar: 'php',
  ecosystem: 'composer',
  strings: new Set(['string', 'encapsed_string']),
  contents: new Set(['string_content', 'escape_sequence']),
  interpolations: new Set(['variable_name', 'member_access_expression', 'subscript_expression']),
  wrappers: new Set(['parenthesized_expression', 'argument', 'cast_expression']),
  binaries: new Set(['binary_expression']),
  joining: new Set(['.']),
  choosing: new Set(['??', '||', 'or']),
  conditionals: new Set(['conditional_expression']),
  calls: new Set(['function_call_expression', 'member_call_expression', 'scoped_call_expression', 'object_creation_expression']),
  names: new Set(['variable_name', 'name']),
  members: new Set(['member_access_expression', 'class_constant_access_expression']),
  subscripts: new Set(['subscript_expression']),
  functions: new Set(['method_declaration', 'function_definition']),
  classes: new Set(['class_declaration']),
  givenIn: injected,
  assignmentsIn: (node) => {
    if (node.type === 'function_call_expression' && node.childForFieldName('function')?.text === 'define') {
      const [name, value] = argumentsIn(node.childForFieldName('arguments'))
      return name && value && name.value.type === 'string' ? [{ name: name.value.text.slice(1, -1), value: value.value }] : []
    }
    const [name, value] =
      node.type === 'assignment_expression'
        ? [node.childForFieldName('left'), node.childForFieldName('right')]
        : node.type === 'property_element'
          ? [node.childForFieldName('name'), node.childForFieldName('default_value')]
          : node.type === 'const_element'
            ? [node.namedChildren[0] ?? null, node.namedChildren[1] ?? null]
            : [null, null]
    return name && value ? [{ name: name.text.split('->').at(-1)?.replace(/^\$/, '') ?? name.text, value }] : []
  },
  calleeOf: (node) => {
    if (node.type === 'object_creation_expression')
      return `new ${node.namedChildren.find((child) => child !== null && /name/.test(child.type))?.text ?? ''}`
    const owner = node.childForFieldName('object')?.text ?? node.childForFieldName('scope')?.text
    const name = node.childForFieldName('function')?.text ?? node.childForFieldName('name')?.text ?? ''
    return calleeText(owner === undefined ? name : `${owner}->${name}`).replaceAll('::', '->')
  },
  argumentsOf: (node) =>
    argumentsIn(node.childForFieldName('arguments') ?? node.namedChildren.find((child) => child?.type === 'arguments') ?? null),
  importsIn,
  annotationsOf: (node) =>
    (node.childForFieldName('attributes')?.descendantsOfType('attribute') ?? [])
      .filter((attribute) => attribute !== null)
      .map((attribute) => ({
        name: attribute.namedChildren[0]?.text.split('\\').at(-1) ?? '',
        node: attribute,
        arguments: argumentsIn(attribute.childForFieldName('parameters')),
      })),
}

/** What `use` brings in, files that are required by path, and classes of the file's own namespace: those need no `use`. */
function importsIn(node: SyntaxNode): ImportedModule[] {
  if (node.type === 'namespace_use_clause') return used(node)
  if (/^(?:require|include)(?:_once)?_expression$/.test(node.type)) {
    const path = /^(?:__DIR__\s*\.\s*|dirname\(__FILE__\)\s*\.\s*)?['"]\/?([\w./-]+\.php)['"]$/.exec(
      (node.namedChildren[0]?.text ?? '').replace(/^\((.*)\)$/s, '$1'),
    )?.[1]
    return path === undefined ? [] : [{ specifier: `./${path}`, local: `./${path}` }]
  }
  const named =
    node.type === 'object_creation_expression' || node.type === 'base_clause' || node.type === 'class_interface_clause'
      ? node.namedChildren.find((child) => child?.type === 'name')
      : node.type === 'scoped_call_expression' || node.type === 'class_constant_access_expression'
        ? (node.childForFieldName('scope') ?? node.namedChildren[0])
        : node.type === 'named_type'
          ? node.namedChildren[0]
          : undefined
  if (named?.type !== 'name' || /^(?:self|static|parent)$/.test(named.text)) return []
  const namespace = node.tree.rootNode.namedChildren
    .find((child) => child?.type === 'namespace_definition')
    ?.childForFieldName('name')?.text
  return namespace === undefined ? [] : [{ specifier: `${namespace}\\${named.text}`, local: named.text }]
}

/** `use Shop\Till as Desk`, `use Shop\{Till, Stock}`. */
function used(clause: SyntaxNode): ImportedModule[] {
  const path = clause.namedChildren.find((child) => child !== null && child.type.endsWith('name'))?.text ?? clause.text
  const group = clause.parent?.type === 'namespace_use_group' ? clause.parent.parent : undefined
  const before = group?.namedChildren.find((child) => child?.type === 'namespace_name')?.text
  const specifier = (before === undefined ? path : `${before}\\${path}`).replace(/^\\/, '')
  return [{ specifier, local: clause.childForFieldName('alias')?.text ?? specifier.split('\\').at(-1) ?? specifier }]
}

function argumentsIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    const value = child?.type === 'argument' ? child.namedChildren.findLast((one) => one !== null) : undefined
    return child && value ? [{ name: child.childForFieldName('name')?.text, value }] : []
  })
}

/** Texts that a constructor is handed by a container, which is told them by the name of the parameter, or beside it: `#[Autowire(env: 'STOCK_URL')]`. */
function injected(node: SyntaxNode): { name: string; value: Expression }[] {
  if (node.type !== 'property_promotion_parameter' && node.type !== 'simple_parameter') return []
  const method = node.parent?.parent
  if (method?.childForFieldName('name')?.text !== '__construct' || !/^\??string$/.test(node.childForFieldName('type')?.text ?? ''))
    return []
  const name = node.childForFieldName('name')?.text.replace(/^\$/, '')
  if (name === undefined) return []
  const beside = node.childForFieldName('attributes')?.text ?? ''
  const key = /\benv:\s*['"](?:\w+:)*(\w+)['"]|%env\((?:\w+:)*(\w+)\)%/.exec(beside)
  const variable = key?.[1] ?? key?.[2]
  return [{ name, value: variable === undefined ? { kind: 'setting', key: `$${name}` } : { kind: 'environment', key: variable } }]
}

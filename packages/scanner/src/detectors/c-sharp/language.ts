import { calleeText } from '../../code/callee-text.ts'
import type { Argument, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { declarationsIn } from './declarations.ts'
import { basesOf, bindingIn, madeType, typeNameOf, typesIn } from './types.ts'

/** How tree-sitter-c-sharp names things. */
export const language: Language = {
  grammar: 'c-sharp',
  ecosystem: 'nuget',
  strings: new Set(['string_literal', 'verbatim_string_literal', 'raw_string_literal', 'interpolated_string_expression']),
  contents: new Set(['string_literal_content', 'string_content', 'escape_sequence', 'raw_string_content']),
  interpolations: new Set(['interpolation']),
  wrappers: new Set([
    'parenthesized_expression',
    'argument',
    'await_expression',
    'cast_expression',
    'postfix_unary_expression',
    'attribute_argument',
    'equals_value_clause',
    'element_binding_expression',
    'range_expression',
  ]),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(['??']),
  conditionals: new Set(['conditional_expression']),
  calls: new Set([
    'invocation_expression',
    'object_creation_expression',
    'implicit_object_creation_expression',
    'constructor_initializer',
    'assignment_expression',
  ]),
  names: new Set(['identifier']),
  members: new Set(['member_access_expression', 'conditional_access_expression']),
  subscripts: new Set(['element_access_expression']),
  functions: new Set(['method_declaration', 'constructor_declaration', 'local_function_statement']),
  classes: new Set(['class_declaration', 'record_declaration', 'struct_declaration', 'interface_declaration']),
  transparent: new Set(['Value', 'CurrentValue', 'Result']),
  namesAsArguments: true,
  holders: /(Options?|Settings?|Config(uration)?s?|Urls?|Constants?|Section|Names?|Topics?|Queues?|Exchanges?)$/,
  typesIn,
  typeGivenBy: madeType,
  declarationsIn,
  overloads: true,
  bindingIn,
  assignmentsIn: (node) => {
    if (node.type === 'assignment_expression') {
      const left = node.childForFieldName('left')
      const right = node.childForFieldName('right')
      return left && right ? [{ name: left.text.split('.').at(-1) ?? left.text, value: right }] : []
    }
    if (node.type === 'property_declaration') {
      const name = node.childForFieldName('name')
      const value = node.childForFieldName('value')
      return name && value
        ? [{ name: name.text, value: value.type === 'arrow_expression_clause' ? (value.namedChildren[0] ?? value) : value }]
        : []
    }
    if (node.type !== 'variable_declarator') return []
    const name = node.childForFieldName('name')
    const value = node.namedChildren.findLast((child) => child !== null && child.id !== name?.id)
    return name && value ? [{ name: name.text, value }] : []
  },
  calleeOf,
  argumentsOf: (node) => {
    if (node.type === 'assignment_expression') {
      const right = node.childForFieldName('right')
      return right ? [{ name: undefined, value: right }] : []
    }
    const list = node.childForFieldName('arguments') ?? node.namedChildren.find((child) => child?.type === 'argument_list') ?? null
    const given = argumentsIn(list)
    return [...given, ...initialisersIn(node.childForFieldName('initializer')), ...typesGiven(node, given)]
  },
  importsIn: (node) => {
    if (node.type !== 'using_directive') return []
    const specifier = node.text.replace(/^(global\s+)?using\s+(static\s+)?/, '').replace(/\s*;\s*$/, '')
    return [{ specifier, local: specifier }]
  },
  annotationsOf: (node) => [...basesOf(node), ...attributesOf(node)],
}

/** Setting a property is read like a call of its name and `=`: `client.BaseAddress=`. */
function calleeOf(node: SyntaxNode): string {
  switch (node.type) {
    case 'object_creation_expression':
      return `new ${calleeText(node.childForFieldName('type')?.text ?? '')}`
    case 'implicit_object_creation_expression':
      return 'new '
    case 'assignment_expression':
      return `${calleeText(node.childForFieldName('left')?.text ?? '')}=`
    case 'constructor_initializer': {
      const own = node.parent?.childForFieldName('name')?.text ?? ''
      return `new ${/^\s*:\s*this\b/.test(node.text) ? own : baseOf(node)}`
    }
    default:
      return calleeText((node.childForFieldName('function')?.text ?? '').replaceAll('?.', '.').replaceAll('!.', '.'))
  }
}

/** The class that `: base(…)` constructs. */
function baseOf(node: SyntaxNode): string {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'class_declaration' || at.type === 'record_declaration')
      return calleeText(at.namedChildren.find((child) => child?.type === 'base_list')?.namedChildren[0]?.text ?? '')
  return ''
}

function attributesOf(node: SyntaxNode): ReturnType<Language['annotationsOf']> {
  return node.namedChildren
    .filter((child) => child?.type === 'attribute_list')
    .flatMap((list) => list?.namedChildren ?? [])
    .flatMap((attribute) =>
      attribute?.type === 'attribute'
        ? [
            {
              name: attribute.childForFieldName('name')?.text ?? '',
              node: attribute,
              arguments: argumentsIn(attribute.namedChildren.find((child) => child?.type === 'attribute_argument_list') ?? null),
            },
          ]
        : [],
    )
}

function argumentsIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (!child || !child.type.endsWith('argument')) return []
    const named = child.childForFieldName('name')?.text
    const value = child.namedChildren.findLast((one) => one !== null)
    return value ? [{ name: named, value }] : []
  })
}

/** `new X { HostName = "broker" }`: the keys are like keyword arguments; what a list is made with like arguments. */
function initialisersIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (child?.type !== 'assignment_expression') return child ? [{ name: undefined, value: child }] : []
    const left = child.childForFieldName('left')
    const right = child.childForFieldName('right')
    return left && right ? [{ name: left.text, value: right }] : []
  })
}

/** Names of bases that stand for whatever message there is. */
const ANY_MESSAGE =
  /^(T|TEvent|TMessage|TRequest|object|dynamic|I?(Integration|Domain|Base)?(Event|Message|Command|Notification)(Base)?|I\w*Envelope\w*)$/

/** Type arguments as `<0>`, and the types of arguments as `<of 0>`, where the code around tells them. */
function typesGiven(node: SyntaxNode, given: readonly Argument[]): Argument[] {
  if (node.type === 'object_creation_expression') {
    const type = node.childForFieldName('type')
    return type ? [{ name: '<new>', value: type, text: typeNameOf(type.text) }] : []
  }
  if (node.type !== 'invocation_expression') return []
  const callee = node.childForFieldName('function')
  const named = callee?.type === 'generic_name' ? callee : callee?.childForFieldName('name')
  const list = named?.namedChildren.find((child) => child?.type === 'type_argument_list')
  const types = (list?.namedChildren ?? []).flatMap((child, at): Argument[] =>
    child && !ANY_MESSAGE.test(typeNameOf(child.text)) ? [{ name: `<${at}>`, value: child, text: typeNameOf(child.text) }] : [],
  )
  const [first] = given
  const type = first && /Publish|Send/.test(named?.text ?? '') ? typeOfValue(first.value) : undefined
  return first && type !== undefined && !ANY_MESSAGE.test(type) ? [...types, { name: '<of 0>', value: first.value, text: type }] : types
}

/** The type of `new T()`, of a variable made so in the same function, or of a parameter. */
function typeOfValue(node: SyntaxNode, depth = 0): string | undefined {
  if (node.type === 'object_creation_expression') return typeNameOf(node.childForFieldName('type')?.text ?? '')
  if (node.type === 'await_expression') return node.namedChildren[0] ? typeOfValue(node.namedChildren[0], depth) : undefined
  if (node.type === 'invocation_expression') {
    const made = /(?:Map|Adapt|MapTo|To)<([\w.]+)>$/.exec(node.childForFieldName('function')?.text ?? '')?.[1]
    return made === undefined ? undefined : typeNameOf(made)
  }
  if (node.type !== 'identifier' || depth > 2) return undefined
  for (let at = node.parent; at; at = at.parent) {
    if (!language.functions.has(at.type) && at.type !== 'compilation_unit') continue
    for (const found of at.descendantsOfType(['variable_declarator', 'parameter'])) {
      if (found?.childForFieldName('name')?.text !== node.text) continue
      const type = (found.type === 'parameter' ? found : found.parent)?.childForFieldName('type')
      if (type && type.type !== 'implicit_type') return typeNameOf(type.text)
      const value = found.namedChildren.findLast((child) => child !== null)
      if (found.type === 'variable_declarator' && value) return typeOfValue(value, depth + 1)
    }
    return undefined
  }
  return undefined
}

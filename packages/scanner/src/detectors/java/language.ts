import { calleeText } from '../../code/callee-text.ts'
import type { Argument, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { bindingIn, getter, superclassOf, typeLiteral, typesIn } from './types.ts'

/** How tree-sitter-java names things. */
export const language: Language = {
  grammar: 'java',
  ecosystem: 'maven',
  strings: new Set(['string_literal']),
  contents: new Set(['string_fragment', 'multiline_string_fragment', 'escape_sequence']),
  interpolations: new Set(),
  wrappers: new Set(['parenthesized_expression', 'cast_expression']),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(),
  conditionals: new Set(['ternary_expression']),
  calls: new Set(['method_invocation', 'object_creation_expression', 'explicit_constructor_invocation']),
  names: new Set(['identifier']),
  members: new Set(['field_access']),
  subscripts: new Set(),
  functions: new Set(['method_declaration', 'constructor_declaration']),
  classes: new Set(['class_declaration', 'interface_declaration', 'record_declaration']),
  interfaces: new Set(['interface_declaration']),
  holders:
    /(Propert(y|ies)|Config(uration)?s?|Settings?|Options?|Destinations?|Urls?|Constants?|Names?|Channels?|Topics?|Queues?|Exchanges?)$/,
  typesIn,
  bindingIn,
  typeLiteral,
  getter,
  assignmentsIn: (node) => {
    const name =
      node.type === 'variable_declarator'
        ? node.childForFieldName('name')
        : node.type === 'assignment_expression'
          ? node.childForFieldName('left')
          : null
    const value = node.childForFieldName('value') ?? node.childForFieldName('right')
    return name && value ? [{ name: name.text.split('.').at(-1) ?? name.text, value }] : []
  },
  calleeOf: (node) => {
    if (node.type === 'explicit_constructor_invocation') return `new ${superclassOf(node)}`
    if (node.type === 'object_creation_expression') return `new ${calleeText(node.childForFieldName('type')?.text ?? '')}`
    const receiver = node.childForFieldName('object')?.text
    return calleeText(`${receiver === undefined ? '' : `${receiver}.`}${node.childForFieldName('name')?.text ?? ''}`)
  },
  argumentsOf: (node) =>
    (node.childForFieldName('arguments')?.namedChildren ?? [])
      .filter((child) => child !== null && !/comment/.test(child.type))
      .flatMap((value): Argument[] => (value ? [{ name: undefined, value }] : [])),
  importsIn: (node) => {
    if (node.type !== 'import_declaration') return []
    const specifier = node.text
      .replace(/^import\s+(static\s+)?/, '')
      .replace(/\s*;\s*$/, '')
      .replace(/\.\*$/, '')
    return [{ specifier, local: specifier.split('.').at(-1) ?? specifier }]
  },
  annotationsOf: (node) =>
    node.namedChildren
      .filter((child) => child?.type === 'modifiers')
      .flatMap((modifiers) => modifiers?.namedChildren ?? [])
      .flatMap((annotation) =>
        annotation && annotation.type.endsWith('annotation')
          ? [{ name: annotation.childForFieldName('name')?.text ?? '', node: annotation, arguments: annotationArguments(annotation) }]
          : [],
      ),
}

function annotationArguments(annotation: SyntaxNode): Argument[] {
  return (annotation.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (!child) return []
    if (child.type !== 'element_value_pair') return [{ name: undefined, value: child }]
    const value = child.childForFieldName('value')
    return value ? [{ name: child.childForFieldName('key')?.text, value }] : []
  })
}

import { calleeText } from '../../code/callee-text.ts'
import type { Argument, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

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
    'attribute_argument',
    'equals_value_clause',
  ]),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(['??']),
  conditionals: new Set(['conditional_expression']),
  calls: new Set(['invocation_expression', 'object_creation_expression']),
  names: new Set(['identifier']),
  members: new Set(['member_access_expression']),
  subscripts: new Set(['element_access_expression']),
  functions: new Set(['method_declaration', 'constructor_declaration', 'local_function_statement']),
  classes: new Set(['class_declaration', 'record_declaration', 'interface_declaration']),
  assignmentsIn: (node) => {
    if (node.type === 'assignment_expression') {
      const left = node.childForFieldName('left')
      const right = node.childForFieldName('right')
      return left && right ? [{ name: left.text.split('.').at(-1) ?? left.text, value: right }] : []
    }
    if (node.type !== 'variable_declarator') return []
    const name = node.childForFieldName('name')
    const value = node.namedChildren.findLast((child) => child !== null && child.id !== name?.id)
    return name && value ? [{ name: name.text, value }] : []
  },
  calleeOf: (node) =>
    node.type === 'object_creation_expression'
      ? `new ${calleeText(node.childForFieldName('type')?.text ?? '')}`
      : calleeText(node.childForFieldName('function')?.text ?? ''),
  argumentsOf: (node) => [...argumentsIn(node.childForFieldName('arguments')), ...initialisersIn(node.childForFieldName('initializer'))],
  importsIn: (node) => {
    if (node.type !== 'using_directive') return []
    const specifier = node.text.replace(/^(global\s+)?using\s+(static\s+)?/, '').replace(/\s*;\s*$/, '')
    return [{ specifier, local: specifier }]
  },
  annotationsOf: (node) =>
    node.namedChildren
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
      ),
}

function argumentsIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (!child || !child.type.endsWith('argument')) return []
    const named = child.childForFieldName('name')?.text
    const value = child.namedChildren.findLast((one) => one !== null)
    return value ? [{ name: named, value }] : []
  })
}

/** `new X { HostName = "broker" }`: the keys are like keyword arguments. */
function initialisersIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    const left = child?.childForFieldName('left')
    const right = child?.childForFieldName('right')
    return left && right ? [{ name: left.text, value: right }] : []
  })
}

import { calleeText } from '../../code/callee-text.ts'
import type { Argument, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { fullName } from './types.ts'

/** How tree-sitter-kotlin names things: most children have no field, so that their order tells what they are. */
export const kotlin: Language = {
  grammar: 'kotlin',
  ecosystem: 'maven',
  strings: new Set(['string_literal', 'multiline_string_literal']),
  contents: new Set(['string_content', 'escape_sequence']),
  interpolations: new Set(['interpolation']),
  wrappers: new Set(['parenthesized_expression', 'as_expression']),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(['?:']),
  conditionals: new Set(['if_expression']),
  calls: new Set(['call_expression']),
  names: new Set(['identifier']),
  members: new Set(['navigation_expression']),
  subscripts: new Set(),
  functions: new Set(['function_declaration']),
  classes: new Set(['class_declaration', 'object_declaration']),
  holders:
    /(Propert(y|ies)|Config(uration)?s?|Settings?|Options?|Destinations?|Urls?|Constants?|Names?|Channels?|Topics?|Queues?|Exchanges?)$/,
  typesIn,
  bindingIn,
  typeLiteral: (node) => {
    const name =
      node.type === 'navigation_expression' || node.type === 'callable_reference'
        ? /^([\w.]+)::class(?:\.java)?$/.exec(node.text)?.[1]
        : undefined
    return name === undefined ? undefined : fullName(node, name)
  },
  assignmentsIn: (node) => {
    if (node.type !== 'property_declaration') return []
    const name = node.namedChildren
      .find((child) => child?.type === 'variable_declaration')
      ?.namedChildren.find((child) => child?.type === 'identifier')
    const value = node.namedChildren.at(-1)
    return name && value && !/^(variable_declaration|getter|setter|property_delegate)$/.test(value.type) ? [{ name: name.text, value }] : []
  },
  calleeOf: (node) => {
    const callee = calleeText((node.namedChildren[0]?.text ?? '').replaceAll('?.', '.').replaceAll('!!', ''))
    return /^[A-Z]\w*$/.test(callee) ? `new ${callee}` : callee
  },
  argumentsOf: (node) => argumentsIn(node.namedChildren.find((child) => child?.type === 'value_arguments')),
  importsIn: (node) => {
    if (node.type !== 'import') return []
    const specifier = node.text
      .replace(/^import\s+/, '')
      .replace(/\s+as\s+\w+\s*$/, '')
      .replace(/\.\*$/, '')
      .trim()
    return [{ specifier, local: specifier.split('.').at(-1) ?? specifier }]
  },
  annotationsOf: (node) => {
    const own = node.namedChildren
      .filter((child) => child?.type === 'modifiers' || child?.type === 'parameter_modifiers')
      .flatMap((modifiers) => modifiers?.namedChildren ?? [])
    return [...own.flatMap((child) => (child?.type === 'annotation' ? [toAnnotation(child)] : [])), ...annotationsBefore(node)]
  },
}

type Annotation = ReturnType<Language['annotationsOf']>[number]

function toAnnotation(annotation: SyntaxNode): Annotation {
  const made = annotation.namedChildren.find((child) => child?.type === 'constructor_invocation') ?? annotation
  const name = made.namedChildren.find((child) => child?.type === 'user_type')?.text ?? ''
  return { name, node: annotation, arguments: argumentsIn(made.namedChildren.find((child) => child?.type === 'value_arguments')) }
}

/** Several annotations on lines of their own may come out of the grammar as an expression before the class. */
function annotationsBefore(node: SyntaxNode): Annotation[] {
  const found: Annotation[] = []
  const before = kotlin.classes.has(node.type) ? node.previousNamedSibling : null
  for (let at = before?.type === 'annotated_expression' ? before : undefined; at;) {
    const [annotation, inner] = at.namedChildren
    if (annotation?.type !== 'annotation') break
    const made = toAnnotation(annotation)
    const given = inner?.type === 'parenthesized_expression' ? inner.namedChildren : []
    found.push(
      given.length > 0 ? { ...made, arguments: given.flatMap((value): Argument[] => (value ? [{ name: undefined, value }] : [])) } : made,
    )
    at = inner?.type === 'annotated_expression' ? inner : undefined
  }
  return found
}

function argumentsIn(list: SyntaxNode | null | undefined): Argument[] {
  return (list?.namedChildren ?? []).flatMap((argument): Argument[] => {
    if (argument?.type !== 'value_argument') return []
    const value = argument.namedChildren.at(-1)
    const name = /^(\w+)\s*=[^=]/.exec(argument.text)?.[1]
    return value ? [{ name, value }] : []
  })
}

/** Types of parameters and properties by name. */
function typesIn(root: SyntaxNode): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const node of root.descendantsOfType(['class_parameter', 'parameter', 'variable_declaration'])) {
    const name = node?.namedChildren.find((child) => child?.type === 'identifier')?.text
    const type = node?.namedChildren.find((child) => child?.type === 'user_type')?.text
    if (name !== undefined && type !== undefined) types.set(name, type.replace(/<.*$/s, '').split('.').at(-1) ?? type)
  }
  return types
}

function bindingIn(node: SyntaxNode): { readonly type: string; readonly section: string } | undefined {
  if (node.type !== 'class_declaration') return undefined
  const type = node.childForFieldName('name')?.text
  const modifiers = node.namedChildren.find((child) => child?.type === 'modifiers')?.text ?? ''
  const section = /@ConfigurationProperties\s*\(\s*(?:(?:prefix|value)\s*=\s*)?\[?"([\w.-]+)"/.exec(modifiers)?.[1]
  return type === undefined || section === undefined ? undefined : { type, section }
}

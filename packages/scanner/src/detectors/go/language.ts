import { calleeText } from '../../code/callee-text.ts'
import type { Argument, Language } from '../../code/language.ts'
import { redactUrls } from '../../detect/redact.ts'
import { text, type Expression } from '../../facts/expression.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** How tree-sitter-go names things. */
export const language: Language = {
  grammar: 'go',
  ecosystem: 'go',
  strings: new Set(['interpreted_string_literal', 'raw_string_literal']),
  contents: new Set(['interpreted_string_literal_content', 'raw_string_literal_content', 'escape_sequence']),
  interpolations: new Set(),
  wrappers: new Set(['parenthesized_expression', 'literal_element', 'expression_list', 'unary_expression']),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(),
  conditionals: new Set(),
  calls: new Set(['call_expression']),
  literals: new Set(['composite_literal']),
  names: new Set(['identifier']),
  members: new Set(['selector_expression']),
  subscripts: new Set(),
  functions: new Set(['function_declaration', 'method_declaration']),
  classes: new Set(),
  packages: true,
  routersByFunction: true,
  assignmentsIn,
  calleeOf: (node) =>
    node.type === 'composite_literal'
      ? `new ${node.childForFieldName('type')?.text ?? ''}`
      : calleeText(node.childForFieldName('function')?.text ?? ''),
  argumentsOf: (node) =>
    node.type === 'composite_literal'
      ? keysOf(node)
      : (node.childForFieldName('arguments')?.namedChildren ?? [])
          .filter((child) => child !== null)
          .map((value): Argument => ({ name: undefined, value })),
  importsIn: (node) => {
    if (node.type !== 'import_spec') return []
    const specifier = node.childForFieldName('path')?.text.replace(/["`]/g, '') ?? ''
    return [{ specifier, local: node.childForFieldName('name')?.text ?? packageNameOf(specifier) }]
  },
  givenIn: tagged,
  annotationsOf: () => [],
}

function keysOf(literal: SyntaxNode): Argument[] {
  return children(literal.childForFieldName('body')).flatMap((element) => {
    const [key, value] = element.type === 'keyed_element' ? children(element) : []
    return key && value ? [{ name: key.text, value: value.type === 'literal_element' ? (value.namedChildren[0] ?? value) : value }] : []
  })
}

/** The name a package is used by, where it follows the custom: the last part that is no major version. */
function packageNameOf(specifier: string): string {
  const parts = specifier.split('/').filter((part) => !/^v\d+$/.test(part))
  return parts.at(-1)?.replace(/\.v\d+$/, '') ?? specifier
}

function assignmentsIn(node: SyntaxNode): { name: string; value: SyntaxNode }[] {
  if (node.type === 'keyed_element') {
    const [key, value] = children(node)
    return key && value && /^[A-Za-z_]\w*$/.test(key.text) ? [{ name: key.text, value }] : []
  }
  const [names, values] =
    node.type === 'const_spec' || node.type === 'var_spec'
      ? [node.childrenForFieldName('name').filter((child) => child !== null), children(node.childForFieldName('value'))]
      : node.type === 'short_var_declaration' || node.type === 'assignment_statement'
        ? [children(node.childForFieldName('left')), children(node.childForFieldName('right'))]
        : [[], []]
  return names.flatMap((name, at) => {
    const value = values[at]
    return value ? [{ name: name.text.split('.').at(-1) ?? name.text, value }] : []
  })
}

/** `Addr string `env:"CART_ADDR" envDefault:"cart:80"``: a field that a library for configuration fills from the environment. */
function tagged(node: SyntaxNode): { name: string; value: Expression }[] {
  const tag = node.type === 'field_declaration' ? node.childForFieldName('tag')?.text : undefined
  const key = /\b(?:env|envconfig|mapstructure):"([A-Z][A-Z0-9_]*)/.exec(tag ?? '')?.[1]
  const name = node.childForFieldName('name')?.text
  if (tag === undefined || key === undefined || name === undefined) return []
  const fallback = /\b(?:envDefault|env-default|default):"([^"]+)"/.exec(tag)?.[1] ?? /\benv:"[^"]*,\s*default=([^",]+)/.exec(tag)?.[1]
  return [{ name, value: { kind: 'environment', key, ...(fallback === undefined ? {} : { fallback: text(redactUrls(fallback)) }) } }]
}

function children(node: SyntaxNode | null): SyntaxNode[] {
  return (node?.namedChildren ?? []).filter((child) => child !== null)
}

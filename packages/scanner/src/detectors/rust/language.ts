import { calleeText } from '../../code/callee-text.ts'
import type { Argument, ImportedModule, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { attributesOf, tokensBetweenCommas } from './attributes.ts'
import { filledFields } from './filled-fields.ts'

/** How tree-sitter-rust names things. What stands in a macro is no tree but a list of tokens. */
export const language: Language = {
  grammar: 'rust',
  ecosystem: 'cargo',
  strings: new Set(['string_literal', 'raw_string_literal']),
  contents: new Set(['string_content', 'escape_sequence']),
  interpolations: new Set(),
  wrappers: new Set([
    'reference_expression',
    'try_expression',
    'await_expression',
    'parenthesized_expression',
    'closure_expression',
    'type_cast_expression',
    'unary_expression',
  ]),
  binaries: new Set(['binary_expression']),
  joining: new Set(['+']),
  choosing: new Set(),
  conditionals: new Set(['if_expression']),
  calls: new Set(['call_expression', 'macro_invocation']),
  names: new Set(['identifier', 'field_identifier', 'shorthand_field_identifier']),
  members: new Set(['field_expression', 'scoped_identifier']),
  subscripts: new Set(),
  functions: new Set(['function_item']),
  classes: new Set(['impl_item', 'trait_item', 'mod_item']),
  isTest: (node) =>
    (node.type === 'mod_item' || node.type === 'function_item') &&
    attributesOf(node).some(({ name, node: at }) => name === 'test' || /\bcfg\(.*\btest\b/.test(at.text)),
  captures: true,
  routersByFunction: true,
  handlersByName: true,
  assignmentsIn,
  calleeOf: (node) =>
    node.type === 'macro_invocation'
      ? `${node.childForFieldName('macro')?.text.split('::').at(-1) ?? ''}!`
      : calleeText(node.childForFieldName('function')?.text ?? '')
          .replace(/\.(?:await|\?)/g, '')
          .replaceAll('?', ''),
  argumentsOf: (node) => {
    if (node.type === 'macro_invocation')
      return tokensBetweenCommas(node.namedChildren.find((child) => child?.type === 'token_tree') ?? null)
    return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child): Argument[] =>
      child && !/comment|attribute_item/.test(child.type) ? [{ name: undefined, value: child }] : [],
    )
  },
  importsIn,
  givenIn: filledFields,
  annotationsOf: attributesOf,
}

function assignmentsIn(node: SyntaxNode): { name: string; value: SyntaxNode }[] {
  const [name, value] =
    node.type === 'let_declaration'
      ? [node.childForFieldName('pattern'), node.childForFieldName('value')]
      : node.type === 'const_item' || node.type === 'static_item'
        ? [node.childForFieldName('name'), node.childForFieldName('value')]
        : node.type === 'field_initializer'
          ? [node.childForFieldName('field'), node.childForFieldName('value')]
          : node.type === 'assignment_expression'
            ? [node.childForFieldName('left'), node.childForFieldName('right')]
            : [null, null]
  const word = name?.text
    .split('.')
    .at(-1)
    ?.replace(/^(?:mut|ref)\s+/, '')
  return value && word !== undefined && /^\w+$/.test(word) ? [{ name: word, value }] : []
}

/** What `use` brings in, and crates whose names stand before a path. */
function importsIn(node: SyntaxNode): ImportedModule[] {
  if (node.type === 'use_declaration') {
    const tree = node.childForFieldName('argument')
    return tree ? used(tree, '') : []
  }
  const isWhole =
    (node.type === 'scoped_identifier' || node.type === 'scoped_type_identifier') && !/^scoped|^use/.test(node.parent?.type ?? '')
  const crate = isWhole ? /^([a-z_]\w*)::/.exec(node.text)?.[1] : undefined
  if (crate === undefined || LANGUAGE.has(crate)) return []
  // Of the crate's own modules the whole path tells which.
  if (!WITHIN.has(crate)) return [{ specifier: crate, local: crate }]
  return /^[\w:]+$/.test(node.text) ? [{ specifier: node.text, local: node.text }] : []
}

const WITHIN: ReadonlySet<string> = new Set(['crate', 'self', 'super'])

const LANGUAGE: ReadonlySet<string> = new Set(['std', 'core', 'alloc'])

function used(tree: SyntaxNode, before: string): ImportedModule[] {
  const below = (path: string): string => (before === '' ? path : `${before}::${path}`)
  switch (tree.type) {
    case 'use_as_clause': {
      const path = tree.childForFieldName('path')?.text ?? ''
      return [{ specifier: below(path), local: tree.childForFieldName('alias')?.text ?? path }]
    }
    case 'use_list':
      return tree.namedChildren.flatMap((child) => (child ? used(child, before) : []))
    case 'scoped_use_list': {
      const list = tree.childForFieldName('list')
      const path = tree.childForFieldName('path')?.text
      return list ? used(list, path === undefined ? before : below(path)) : []
    }
    case 'use_wildcard':
      return [{ specifier: below(tree.text.replace(/::\*$/, '')), local: '*' }]
    default: {
      const path = below(tree.text)
      return [{ specifier: path.replace(/::self$/, ''), local: path.split('::').at(-1) ?? path }]
    }
  }
}

import { calleeText } from '../../code/callee-text.ts'
import type { Argument, ImportedModule, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** How tree-sitter-ruby names things: reading a member is a call without arguments. */
export const language: Language = {
  grammar: 'ruby',
  ecosystem: 'gem',
  strings: new Set(['string', 'heredoc_body', 'bare_string']),
  contents: new Set(['string_content', 'escape_sequence', 'heredoc_content']),
  interpolations: new Set(['interpolation']),
  wrappers: new Set(['parenthesized_statements', 'begin']),
  binaries: new Set(['binary']),
  joining: new Set(['+']),
  choosing: new Set(['||', 'or']),
  conditionals: new Set(['conditional', 'if_modifier']),
  calls: new Set(['call', 'assignment']),
  names: new Set(['identifier', 'constant', 'instance_variable', 'class_variable', 'global_variable']),
  members: new Set(['scope_resolution']),
  subscripts: new Set(['element_reference']),
  functions: new Set(['method', 'singleton_method']),
  classes: new Set(['class', 'module']),
  typeLiteral: (node) => (node.type === 'simple_symbol' ? node.text.replace(/^:/, '') : undefined),
  settingRead: (node) =>
    node.type === 'call'
      ? /^(?:Rails\.configuration|Rails\.application\.config|Settings)\.(?:x\.)?([a-z_]\w*(?:\.[a-z_]\w*)*)$/.exec(node.text)?.[1]
      : undefined,
  memberRead: (node) => {
    const name = node.type === 'call' && node.childForFieldName('arguments') === null ? node.childForFieldName('method')?.text : undefined
    return name !== undefined && /^[a-z_]\w*$/.test(name) ? name : undefined
  },
  assignmentsIn,
  calleeOf,
  argumentsOf,
  importsIn,
  annotationsOf: () => [],
}

/** Setting an attribute is read like a call of its name and `=`: `config.redis=`. */
function calleeOf(node: SyntaxNode): string {
  if (node.type === 'assignment') return `${calleeText(node.childForFieldName('left')?.text ?? '')}=`
  const receiver = node.childForFieldName('receiver')?.text
  const method = node.childForFieldName('method')?.text ?? ''
  return calleeText(`${receiver === undefined ? '' : `${receiver}.`}${method}`).replaceAll('&.', '.')
}

function argumentsOf(node: SyntaxNode): Argument[] {
  if (node.type === 'assignment') {
    const right = node.childForFieldName('left')?.type === 'call' ? node.childForFieldName('right') : null
    return right ? [{ name: undefined, value: right }] : []
  }
  const given = (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (!child || child.type === 'comment' || child.type === 'block_argument') return []
    if (child.type !== 'pair') return [{ name: undefined, value: child }]
    const value = child.childForFieldName('value')
    const name = child.childForFieldName('key')?.text.replace(/^[:'"]+|['":]+$/g, '')
    return value ? [{ name, value }] : []
  })
  // `ENV.fetch("X") { "default" }`
  const block = node.childForFieldName('method')?.text === 'fetch' ? node.childForFieldName('block')?.childForFieldName('body') : null
  const only = block?.namedChildCount === 1 ? block.namedChildren[0] : null
  return only ? [...given, { name: undefined, value: only }] : given
}

/** Variables, constants, memoised values, and methods that only give a value. */
function assignmentsIn(node: SyntaxNode): { name: string; value: SyntaxNode }[] {
  if (node.type === 'assignment' || node.type === 'operator_assignment') {
    const left = node.childForFieldName('left')
    const value = node.childForFieldName('right')
    const name = left?.type === 'call' ? left.childForFieldName('method')?.text : left?.text
    return name !== undefined && value && /^[@$]{0,2}\w+$/.test(name) ? [{ name: name.replace(/^[@$]+/, ''), value }] : []
  }
  if (!language.functions.has(node.type) || node.childForFieldName('parameters')) return []
  const name = node.childForFieldName('name')?.text
  const body = node.childForFieldName('body')
  const [only, ...others] = (body?.type === 'body_statement' ? body.namedChildren : [body]).filter((child) => child !== null)
  if (name === undefined || !only || others.length > 0) return []
  const value = only.type === 'operator_assignment' ? only.childForFieldName('right') : only
  return value && /^(?:string|call|element_reference|binary|constant|conditional)$/.test(value.type) ? [{ name, value }] : []
}

/** Gems that are required by name, and constants that something is called on: Bundler loads gems without a word in the code. */
function importsIn(node: SyntaxNode): ImportedModule[] {
  if (node.type !== 'call') {
    const parent = node.type === 'superclass' ? node.namedChildren[0] : undefined
    return parent && isConstant(parent) ? [named(parent)] : []
  }
  const method = node.childForFieldName('method')?.text ?? ''
  const receiver = node.childForFieldName('receiver')
  if (receiver) return isConstant(receiver) && receiver.text !== 'ENV' ? [named(receiver)] : []
  if (!/^(?:require|include|extend|prepend)$/.test(method)) return []
  return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child): ImportedModule[] => {
    if (!child) return []
    if (isConstant(child)) return [named(child)]
    const specifier = child.type === 'string' ? child.text.replace(/^["']|["']$/g, '') : ''
    return method === 'require' && /^[\w./-]+$/.test(specifier) ? [{ specifier, local: specifier }] : []
  })
}

function isConstant(node: SyntaxNode): boolean {
  return node.type === 'constant' || (node.type === 'scope_resolution' && /^(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*$/.test(node.text))
}

function named(constant: SyntaxNode): ImportedModule {
  const specifier = constant.text.replace(/^::/, '')
  return { specifier, local: specifier }
}

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

/** Gems and files that are required by name, and constants that are named: Bundler and Rails load what they stand for without a word in the code. */
function importsIn(node: SyntaxNode): ImportedModule[] {
  if (isConstant(node)) return isNamed(node) ? [named(node)] : []
  if (node.type !== 'call' || node.childForFieldName('receiver')) return []
  const method = node.childForFieldName('method')?.text ?? ''
  if (method !== 'require' && method !== 'require_relative') return []
  return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap((child): ImportedModule[] => {
    const specifier = child?.type === 'string' ? child.text.replace(/^["']|["']$/g, '') : ''
    if (!/^[\w./-]+$/.test(specifier)) return []
    const path = method === 'require' ? specifier : `./${specifier}`
    return [{ specifier: path, local: path }]
  })
}

/** Whether a constant is used where it stands: the whole of a path, and not what a class, a module or an assignment defines. */
function isNamed(node: SyntaxNode): boolean {
  const { parent } = node
  if (!parent || parent.type === 'scope_resolution' || node.text === 'ENV') return false
  if (parent.type === 'class' || parent.type === 'module') return parent.childForFieldName('name')?.id !== node.id
  return parent.type !== 'assignment' || parent.childForFieldName('left')?.id !== node.id
}

function isConstant(node: SyntaxNode): boolean {
  return node.type === 'constant' || (node.type === 'scope_resolution' && /^(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*$/.test(node.text))
}

function named(constant: SyntaxNode): ImportedModule {
  const specifier = constant.text.replace(/^::/, '')
  return { specifier, local: specifier }
}

import { calleeText } from '../../code/callee-text.ts'
import type { Argument, ImportedModule, Language } from '../../code/language.ts'
import { redactUrls } from '../../detect/redact.ts'
import { text, type Expression } from '../../facts/expression.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** How tree-sitter-python names things. */
export const language: Language = {
  grammar: 'python',
  ecosystem: 'pypi',
  strings: new Set(['string']),
  contents: new Set(['string_content', 'escape_sequence']),
  interpolations: new Set(['interpolation']),
  wrappers: new Set(['parenthesized_expression', 'await']),
  binaries: new Set(['binary_operator', 'boolean_operator']),
  joining: new Set(['+']),
  choosing: new Set(['or']),
  conditionals: new Set(['conditional_expression']),
  calls: new Set(['call']),
  names: new Set(['identifier']),
  members: new Set(['attribute']),
  subscripts: new Set(['subscript']),
  functions: new Set(['function_definition']),
  classes: new Set(['class_definition']),
  assignmentsIn: (node) => {
    const left = node.type === 'assignment' ? node.childForFieldName('left') : null
    const right = node.childForFieldName('right')
    if (!left || !right) return []
    if (/^(identifier|attribute)$/.test(left.type)) return [{ name: left.text.split('.').at(-1) ?? left.text, value: right }]
    // `app.config["SQLALCHEMY_DATABASE_URI"] = …`
    const key = left.type === 'subscript' ? /\bconfig\[["'](\w+)["']\]$/.exec(left.text)?.[1] : undefined
    return key === undefined ? [] : [{ name: key, value: right }]
  },
  calleeOf: (node) => calleeText(node.childForFieldName('function')?.text ?? ''),
  argumentsOf: (node) => argumentsIn(node.childForFieldName('arguments')),
  importsIn,
  givenIn: settingsField,
  annotationsOf: (node) => {
    if (node.parent?.type !== 'decorated_definition') return []
    return node.parent.namedChildren
      .filter((child) => child?.type === 'decorator')
      .flatMap((decorator) => {
        const call = decorator?.namedChildren[0]
        if (!decorator || !call) return []
        const name = call.type === 'call' ? (call.childForFieldName('function')?.text ?? '') : call.text
        return [{ name, node: decorator, arguments: call.type === 'call' ? argumentsIn(call.childForFieldName('arguments')) : [] }]
      })
  },
}

function argumentsIn(list: SyntaxNode | null): Argument[] {
  return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
    if (!child || child.type === 'comment') return []
    if (child.type !== 'keyword_argument') return [{ name: undefined, value: child }]
    const value = child.childForFieldName('value')
    return value ? [{ name: child.childForFieldName('name')?.text, value }] : []
  })
}

/** A field of a class of pydantic's settings is filled from the variable of its name, behind the prefix of the class. */
function settingsField(node: SyntaxNode): { name: string; value: Expression }[] {
  if (node.type !== 'assignment' || !node.childForFieldName('type')) return []
  const owner = node.parent?.parent?.parent
  if (owner?.type !== 'class_definition' || !/Settings\b/.test(owner.childForFieldName('superclasses')?.text ?? '')) return []
  const name = node.childForFieldName('left')?.text ?? ''
  const written = node.childForFieldName('right')
  if (!/^[A-Za-z]\w*$/.test(name) || name === 'model_config') return []
  const prefix = /\benv_prefix\s*=\s*["'](\w*)["']/.exec(owner.text)?.[1] ?? ''
  const named = /\b(?:validation_alias|alias|env)\s*=\s*["'](\w+)["']/.exec(written?.type === 'call' ? written.text : '')?.[1]
  const fallback =
    /^["']([^"'\n]+)["']$/.exec(written?.text ?? '')?.[1] ??
    /\b(?:default\s*=\s*|Field\(\s*)["']([^"'\n]+)["']/.exec(written?.text ?? '')?.[1]
  const key = (named ?? `${prefix}${name}`).toUpperCase()
  return [{ name, value: { kind: 'environment', key, ...(fallback === undefined ? {} : { fallback: text(redactUrls(fallback)) }) } }]
}

function importsIn(node: SyntaxNode): ImportedModule[] {
  if (node.type === 'import_statement') {
    return node.childrenForFieldName('name').flatMap((name) => {
      const module = name?.type === 'aliased_import' ? name.childForFieldName('name')?.text : name?.text
      return module === undefined ? [] : [{ specifier: module, local: name?.childForFieldName('alias')?.text ?? module }]
    })
  }
  const module = node.type === 'import_from_statement' ? node.childForFieldName('module_name')?.text : undefined
  if (module === undefined) return []
  const names = node.childrenForFieldName('name').flatMap((name) => {
    const imported = name?.type === 'aliased_import' ? name.childForFieldName('name')?.text : name?.text
    return imported === undefined ? [] : [{ imported, local: name?.childForFieldName('alias')?.text ?? imported }]
  })
  return [{ specifier: module, local: module, ...(names.length > 0 ? { names } : {}) }]
}

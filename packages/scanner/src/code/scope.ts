import { fromTemplate, type Expression } from '../facts/expression.ts'
import type { SyntaxNode } from '../syntax/tree-sitter.ts'
import type { Scope } from './fold.ts'
import type { AnnotationShape, ImportedModule, Language } from './language.ts'

/** Nodes of a file that the reading needs, gathered in one walk. */
export interface Gathered {
  readonly calls: readonly SyntaxNode[]
  readonly definitions: readonly SyntaxNode[]
  readonly subscripts: readonly SyntaxNode[]
  readonly assignments: ReadonlyMap<string, SyntaxNode[]>
  readonly given: ReadonlyMap<string, { value: Expression; line: number }>
  readonly imports: readonly (ImportedModule & { line: number })[]
  readonly types: ReadonlyMap<string, string>
  readonly bindings: readonly { type: string; section: SyntaxNode | string; line: number }[]
}

/** Walks the tree once. Names are taken by their last part, since what stands before it cannot be typed from one file. */
export function gather(root: SyntaxNode, language: Language, annotations: readonly AnnotationShape[]): Gathered {
  const calls: SyntaxNode[] = []
  const definitions: SyntaxNode[] = []
  const subscripts: SyntaxNode[] = []
  const imports: (ImportedModule & { line: number })[] = []
  const imported = new Set<string>()
  const assignments = new Map<string, SyntaxNode[]>()
  const given = new Map<string, { value: Expression; line: number }>()
  const bindings: { type: string; section: SyntaxNode | string; line: number }[] = []
  const visit = (node: SyntaxNode): void => {
    if (language.isTest?.(node) === true) return
    for (const found of language.importsIn(node)) {
      const key = `${found.specifier} ${found.local} ${found.names?.map((name) => name.local).join(' ') ?? ''}`
      if (imported.has(key)) continue
      imported.add(key)
      imports.push({ ...found, line: node.startPosition.row + 1 })
    }
    for (const { name, value } of language.assignmentsIn(node)) assignments.set(name, [...(assignments.get(name) ?? []), value])
    if (language.literals?.has(node.type) === true) calls.push(node)
    if (language.calls.has(node.type)) {
      calls.push(node)
      const pointed = throughPointer(node, language)
      if (pointed) given.set(pointed.name, { value: { kind: 'environment', key: pointed.key }, line: node.startPosition.row + 1 })
    }
    const bound = language.bindingIn?.(node)
    if (bound) bindings.push({ ...bound, line: node.startPosition.row + 1 })
    if (language.functions.has(node.type) || language.classes.has(node.type)) definitions.push(node)
    if (language.subscripts.has(node.type)) subscripts.push(node)
    for (const { name, value } of [...settingValues(node, language, annotations), ...(language.givenIn?.(node) ?? [])])
      given.set(name, { value, line: node.startPosition.row + 1 })
    for (const child of node.namedChildren) if (child) visit(child)
  }
  visit(root)
  return {
    calls,
    definitions,
    subscripts,
    assignments,
    given,
    imports,
    bindings,
    types: language.typesIn?.(root) ?? new Map<string, string>(),
  }
}

/** `mustMapEnv(&svc.addr, "CART_ADDR")`: a variable is read into what a pointer points at. */
function throughPointer(node: SyntaxNode, language: Language): { name: string; key: string } | undefined {
  const [pointer, key, ...others] = language.argumentsOf(node).map((argument) => argument.value)
  if (!pointer || !key || others.length > 1 || !pointer.text.startsWith('&') || !language.strings.has(key.type)) return undefined
  const name = pointer.text.replace(/^&/, '').split('.').at(-1)
  const value = key.text.replace(/^["'`]|["'`]$/g, '')
  return name !== undefined && /^[A-Z][A-Z0-9_]{2,}$/.test(value) ? { name, key: value } : undefined
}

/** `@Value("${users.url}") String usersUrl`: an annotated field or parameter that a framework fills. */
function settingValues(
  node: SyntaxNode,
  language: Language,
  annotations: readonly AnnotationShape[],
): { name: string; value: Expression }[] {
  if (!/field_declaration|property_declaration|formal_parameter|^parameter$|class_parameter/.test(node.type)) return []
  for (const annotation of language.annotationsOf(node)) {
    const shape = annotations.find((one) => one.means.is === 'setting-value' && one.name.test(annotation.name))
    if (shape?.means.is !== 'setting-value') continue
    const written = annotation.arguments[0]?.value.text.replace(/^["']|["']$/g, '').replaceAll('\\$', '$') ?? ''
    const value = settingValue(written)
    const name =
      node
        .descendantsOfType(['variable_declarator', 'identifier'])
        .find((one) => one?.type === 'variable_declarator')
        ?.childForFieldName('name')?.text ??
      node.childForFieldName('name')?.text ??
      (node.namedChildren.find((child) => child?.type === 'variable_declaration') ?? node).namedChildren.find(
        (child) => child?.type === 'identifier',
      )?.text
    if (value === undefined || name === undefined) continue
    return [{ name, value }]
  }
  return []
}

/** `${users.url}`, `http://${USERS_ADDR}/users`, or the key alone; `#{…}` is code of its own. */
function settingValue(written: string): Expression | undefined {
  const [, key, fallback] = /^\$\{([^:}]+)(?::([^{}]*))?\}$/.exec(written) ?? /^([\w.-]+)$/.exec(written) ?? []
  if (key !== undefined)
    return { kind: 'setting', key, fallback: fallback === undefined || fallback === '' ? undefined : { kind: 'text', value: fallback } }
  return written.includes('${') && !written.includes('#{') ? fromTemplate(written) : undefined
}

export function toScope(gathered: Gathered, language: Language): Scope {
  return {
    valuesOf: (name) => gathered.assignments.get(name) ?? [],
    givenTo: (name) => gathered.given.get(name)?.value,
    imports: gathered.imports.map((found) => found.specifier),
    packages: new Set(language.packages ? gathered.imports.map((found) => found.local) : []),
    typeOf: (name) => gathered.types.get(name),
    parameterOf: (node, name) => {
      const owner = enclosing(node, language.functions)
      const parameters = owner?.childForFieldName('parameters')
      const of = owner?.childForFieldName('name')?.text
      if (!parameters || of === undefined) return undefined
      const names = parameterNames(parameters)
      const index = names.indexOf(name)
      if (index < 0) return undefined
      const count = language.overloads === true && isOverloaded(gathered, of) ? { count: names.length } : {}
      return { kind: 'parameter', of, index, path: [], ...count }
    },
  }
}

function isOverloaded({ definitions }: Gathered, name: string): boolean {
  return (
    definitions.filter((node) => node.childForFieldName('parameters') !== null && node.childForFieldName('name')?.text === name).length > 1
  )
}

export function enclosing(node: SyntaxNode, types: ReadonlySet<string>): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (types.has(at.type)) return at
  return undefined
}

/** Names of parameters in order; the receiver that Python spells out does not count. */
function parameterNames(parameters: SyntaxNode): string[] {
  const names: string[] = []
  for (const child of parameters.namedChildren) {
    if (!child) continue
    const listed = child.childrenForFieldName('name').filter((one) => one !== null)
    const found =
      listed.length > 0
        ? listed.map((one) => one.text)
        : [
            child.text
              .split(/[:=]/)[0]
              ?.replace(/^\s*mut\s+/, '')
              .trim() ?? '',
          ]
    names.push(...found.map((name) => name.replace(/^\$/, '')))
  }
  const isExtension = /^\(\s*this\s/.test(parameters.text)
  return /^(?:self|cls|&(?:'\w+ )?(?:mut )?self|mut self)$/.test(names[0] ?? '') || isExtension ? names.slice(1) : names
}

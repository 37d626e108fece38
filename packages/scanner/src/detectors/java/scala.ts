import { calleeText } from '../../code/callee-text.ts'
import type { Argument, ImportedModule, Language } from '../../code/language.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** How tree-sitter-scala names things: the text of an interpolated string stands between its nodes. */
export const scala: Language = {
  grammar: 'scala',
  ecosystem: 'maven',
  strings: new Set(['string', 'interpolated_string_expression']),
  contents: new Set(),
  interpolations: new Set(['interpolation']),
  textBetween: new Set(['interpolated_string_expression']),
  wrappers: new Set(['parenthesized_expression', 'block', 'ascription_expression']),
  binaries: new Set(['infix_expression']),
  joining: new Set(['+']),
  choosing: new Set(['orElse', 'getOrElse']),
  conditionals: new Set(['if_expression']),
  calls: new Set(['call_expression', 'instance_expression']),
  names: new Set(['identifier']),
  members: new Set(['field_expression']),
  subscripts: new Set(),
  functions: new Set(['function_definition']),
  classes: new Set(['class_definition', 'object_definition', 'trait_definition']),
  holders: /(Config(uration)?s?|Settings?|Options?|Urls?|Constants?|Names?|Topics?|Queues?|Exchanges?|Channels?)$/,
  typesIn,
  assignmentsIn,
  calleeOf: (node) => {
    if (node.type === 'instance_expression') return `new ${calleeText(typeOfInstance(node)?.text ?? '')}`
    const callee = calleeText((node.childForFieldName('function')?.text ?? '').replace(/\[[^\]]*\]/g, ''))
    return /^[A-Z]\w*$/.test(callee) ? `new ${callee}` : callee
  },
  argumentsOf: (node) => {
    const list = node.childForFieldName('arguments') ?? node.namedChildren.find((child) => child?.type === 'arguments') ?? null
    return (list?.namedChildren ?? []).flatMap((child): Argument[] => {
      if (!child || /comment/.test(child.type)) return []
      if (child.type !== 'assignment_expression') return [{ name: undefined, value: child }]
      const value = child.childForFieldName('right')
      return value ? [{ name: child.childForFieldName('left')?.text, value }] : []
    })
  },
  importsIn,
  annotationsOf: (node) =>
    node.namedChildren.flatMap((child) => {
      if (child?.type !== 'annotation') return []
      const given = child.namedChildren.find((one) => one?.type === 'arguments')
      return [
        {
          name: child.childForFieldName('name')?.text ?? '',
          node: child,
          arguments: (given?.namedChildren ?? []).flatMap((value): Argument[] => (value ? [{ name: undefined, value }] : [])),
        },
      ]
    }),
}

function typeOfInstance(node: SyntaxNode): SyntaxNode | undefined {
  return node.namedChildren.find((child) => child !== null && /type/.test(child.type)) ?? undefined
}

function assignmentsIn(node: SyntaxNode): { name: string; value: SyntaxNode }[] {
  if (/^(?:val|var)_definition$/.test(node.type)) {
    const name = node.childForFieldName('pattern')
    const value = node.childForFieldName('value')
    return name?.type === 'identifier' && value ? [{ name: name.text, value }] : []
  }
  // `def usersUrl = config.get[String]("users.url")` gives a value.
  const name = node.type === 'function_definition' ? node.childForFieldName('name')?.text : undefined
  const body = node.childForFieldName('body')
  const isValue = name !== undefined && node.childForFieldName('parameters') === null
  return isValue && body && /^(?:string|interpolated_string_expression|call_expression|infix_expression)$/.test(body.type)
    ? [{ name, value: body }]
    : []
}

/** `import a.b.{C, D => E}`, `import a.b._`, `import a.b.C`. */
function importsIn(node: SyntaxNode): ImportedModule[] {
  if (node.type !== 'import_declaration') return []
  const written = node.text.replace(/^import\s+/, '').replace(/\s+/g, ' ')
  return written.split(/,(?![^{]*\})/).flatMap((one): ImportedModule[] => {
    const [, path = '', listed] = /^\s*([\w.]+?)(?:\.\{([^}]*)\}|\.[_*])?\s*$/.exec(one) ?? []
    if (path === '') return []
    if (listed === undefined) return [{ specifier: path, local: path.split('.').at(-1) ?? path }]
    return listed.split(',').flatMap((item) => {
      const [name = '', alias] = item.trim().split(/\s*(?:=>|\bas\b)\s*/)
      return /^\w+$/.test(name) && name !== '_' ? [{ specifier: `${path}.${name}`, local: alias ?? name }] : []
    })
  })
}

/** Types of parameters and values by name, without type arguments. */
function typesIn(root: SyntaxNode): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const node of root.descendantsOfType(['class_parameter', 'parameter', 'ascription_expression', 'val_definition'])) {
    const name = (node?.childForFieldName('name') ?? node?.childForFieldName('pattern') ?? node?.namedChildren[0])?.text
    const type = (node?.childForFieldName('type') ?? (node?.type === 'ascription_expression' ? node.namedChildren[1] : null))?.text
    if (name !== undefined && type !== undefined) types.set(name, type.replace(/\[.*$/s, '').split('.').at(-1) ?? type)
  }
  return types
}

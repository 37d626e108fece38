import { redactUrls } from '../detect/redact.ts'
import { text, unknown, type Expression } from '../facts/expression.ts'
import type { SyntaxNode } from '../syntax/tree-sitter.ts'
import type { Argument, CallShape, CodeShapes, Language } from './language.ts'
import { enclosing } from './scope.ts'
import { fillFormat, joined, trimQuotes } from './templates.ts'

/** What names mean in a file, as far as one file tells. */
export interface Scope {
  /** Values assigned to a name, or to the last part of a member: `svc.addr` is `addr`. */
  readonly valuesOf: (name: string) => readonly SyntaxNode[]
  /** Values that no node holds: an address filled in through a pointer, an annotated field. */
  readonly givenTo: (name: string) => Expression | undefined
  /** Type of a name, where the file declares it. */
  readonly typeOf: (name: string) => string | undefined
  readonly parameterOf: (node: SyntaxNode, name: string) => Expression | undefined
  readonly imports: readonly string[]
  /** Names of imported packages, in languages where they stand before a dot. */
  readonly packages: ReadonlySet<string>
}

export interface Folder {
  readonly fold: (node: SyntaxNode) => Expression
  readonly select: (values: readonly Argument[], selectors: readonly string[]) => Expression | undefined
  /** The connection string that an argument names. */
  readonly connection: (values: readonly Argument[], selector: string) => Expression | undefined
}

/** Names followed through assignments before a value is left symbolic. */
const MAX_DEPTH = 8

/** Turns expressions of a language into symbolic values: literals, concatenations, formats, environment reads, names of this file. */
export function createFolder(language: Language, shapes: CodeShapes, scope: Scope): Folder {
  const fold = (node: SyntaxNode, depth: number): Expression => {
    if (depth > MAX_DEPTH) return unknown('…')
    if (language.strings.has(node.type)) return foldString(node, depth)
    if (language.wrappers.has(node.type)) {
      const inner = node.childForFieldName('value') ?? node.namedChildren.findLast((child) => child !== null)
      return inner ? fold(inner, depth) : unknown(node.type)
    }
    if (language.binaries.has(node.type)) return foldBinary(node, depth)
    if (language.conditionals.has(node.type)) return foldConditional(node, depth)
    const typeName = language.typeLiteral?.(node)
    if (typeName !== undefined) return text(typeName)
    if (language.calls.has(node.type)) return foldCall(node, depth)
    if (language.subscripts.has(node.type)) return foldSubscript(node, depth)
    if (language.names.has(node.type) || language.members.has(node.type)) return foldName(node, depth)
    if (/^(concatenated_string)$/.test(node.type)) return joined(node.namedChildren.map((child) => (child ? fold(child, depth) : text(''))))
    // `[]string{a, b}` of Go
    const elements = /^(?:slice|array)_type$/.test(node.childForFieldName('type')?.type ?? '') ? node.childForFieldName('body') : null
    if (elements && elements.namedChildCount > 0 && elements.namedChildCount <= 6) return listOf(elements, depth)
    if (/list|array|slice|initializer|collection/.test(node.type) && node.namedChildCount > 0 && node.namedChildCount <= 6)
      return listOf(node, depth)
    return unknown(node.type)
  }
  const foldString = (node: SyntaxNode, depth: number): Expression => {
    const parts: Expression[] = []
    if (language.textBetween?.has(node.type) === true) return foldTemplate(node, depth)
    for (const child of node.children) {
      if (!child) continue
      if (language.interpolations.has(child.type)) {
        const isWhole = language.members.has(child.type) || language.names.has(child.type)
        const inner = isWhole
          ? child
          : (child.childForFieldName('expression') ?? child.namedChildren.find((one) => one !== null && !/brace/.test(one.type)))
        parts.push(inner ? fold(inner, depth + 1) : unknown('?'))
      } else if (language.contents.has(child.type) && isShortName(child)) {
        parts.push({ kind: 'symbol', name: child.text, path: [] })
      } else if (language.contents.has(child.type) && !(child.text === '$' && child.nextSibling && isShortName(child.nextSibling))) {
        parts.push(text(redactUrls(child.text.replace(/^\\\$$/, '$'))))
      }
    }
    if (parts.length === 0 && node.childCount === 0) return text(redactUrls(node.text.replace(/^["'`]|["'`]$/g, '')))
    return joined(parts)
  }
  /** A string whose text no node holds: it stands between the interpolations. */
  const foldTemplate = (node: SyntaxNode, depth: number): Expression => {
    const parts: Expression[] = []
    const body = node.namedChildren.find((child) => child?.type === 'interpolated_string') ?? node
    let from = body.startIndex
    const addText = (until: number): void => {
      parts.push(text(redactUrls(body.text.slice(from - body.startIndex, until - body.startIndex))))
    }
    for (const child of body.namedChildren) {
      if (!child || !language.interpolations.has(child.type)) continue
      addText(child.startIndex)
      from = child.endIndex
      const inner = child.namedChildren.find((one) => one !== null)
      parts.push(inner ? fold(inner, depth + 1) : unknown('?'))
    }
    addText(body.endIndex)
    return joined(trimQuotes(parts).filter((part) => !(part.kind === 'text' && part.value === '')))
  }
  const foldBinary = (node: SyntaxNode, depth: number): Expression => {
    const left = node.childForFieldName('left')
    const right = node.childForFieldName('right')
    if (!left || !right) return unknown(node.type)
    const operator = node.childForFieldName('operator')?.text ?? node.children.find((child) => child !== null && !child.isNamed)?.text ?? ''
    if (language.joining.has(operator)) return joined([fold(left, depth), fold(right, depth)])
    if (language.choosing.has(operator)) return { kind: 'either', options: [fold(left, depth), fold(right, depth)] }
    if (operator === '%' && language.strings.has(left.type)) {
      const values = right.type === 'tuple' ? right.namedChildren.filter((child) => child !== null) : [right]
      return fillFormat(
        fold(left, depth),
        values.map((value) => ({ name: undefined, value: fold(value, depth + 1) })),
      )
    }
    return unknown(operator)
  }
  const foldConditional = (node: SyntaxNode, depth: number): Expression => {
    const named = ['consequence', 'alternative', 'body'].map((field) => node.childForFieldName(field)).filter((child) => child !== null)
    // `a if condition else b` of Python, whose parts bear no names.
    const [first, , last] = node.namedChildren
    const branches = named.length === 0 && first && last ? [first, last] : named
    const condition = node.childForFieldName('condition')
    const options = branches.length === 1 && condition ? [condition, ...branches] : branches
    return options.length > 0 ? { kind: 'either', options: options.map((option) => fold(option, depth + 1)) } : unknown(node.type)
  }
  const foldCall = (node: SyntaxNode, depth: number): Expression => {
    const callee = language.calleeOf(node)
    const values = language.argumentsOf(node)
    const shape = matching(shapes.calls, callee, scope, node, language)
    switch (shape?.means.is) {
      case 'environment': {
        const key = shape.means.key === 'receiver' ? undefined : keyAt(values, shape.means.key, depth)
        const fallback = shape.means.fallback === undefined ? undefined : select(values, [shape.means.fallback], depth)
        return key === undefined ? unknown(callee) : { kind: 'environment', key, fallback }
      }
      case 'setting': {
        const { section, fallback } = shape.means
        const otherwise = fallback === undefined ? undefined : select(values, [fallback], depth)
        const receiver = receiverOf(node)
        return toSetting(select(values, [shape.means.key], depth), receiver && sectionOf(receiver, depth), { section, otherwise })
      }
      case 'format': {
        const receiver = node.childForFieldName('function')?.childForFieldName('object')
        const onReceiver = receiver && language.strings.has(receiver.type) ? receiver : undefined
        const [first, ...rest] = values
        const template = onReceiver ?? first?.value
        const fillers = onReceiver ? values : rest
        return template
          ? fillFormat(
              fold(template, depth),
              fillers.map((one) => ({ name: one.name, value: one.given ?? fold(one.value, depth + 1) })),
              language.captures === true ? (name) => foldNamed(name, node, depth + 1) : undefined,
            )
          : unknown(callee)
      }
      case 'same': {
        if (shape.means.as !== 'receiver') return select(values, [shape.means.as], depth) ?? unknown(callee)
        const receiver = receiverOf(node)
        return receiver ? fold(receiver, depth + 1) : unknown(callee)
      }
      case 'otherwise': {
        const receiver = receiverOf(node)
        const first = receiver ? fold(receiver, depth + 1) : unknown(callee.slice(0, 60))
        const second = select(values, [shape.means.value], depth)
        if (second === undefined || second.kind === 'unknown') return first
        if ((first.kind === 'environment' || first.kind === 'setting') && first.fallback === undefined)
          return { ...first, fallback: second }
        return first.kind === 'unknown' ? second : { kind: 'either', options: [first, second] }
      }
      case 'list':
        return values.length > 0 && values.length <= 6
          ? { kind: 'either', options: values.map((one) => fold(one.value, depth + 1)) }
          : unknown(callee.slice(0, 60))
      default: {
        const read = shape ? undefined : language.getter?.(node)
        const setting = shape || read ? undefined : language.settingRead?.(node)
        if (setting !== undefined) return { kind: 'setting', key: setting }
        const member = shape || read ? undefined : language.memberRead?.(node)
        if (member !== undefined) return foldNamed(member, node, depth)
        const type = read && scope.typeOf(read.object)
        return read && type !== undefined ? { kind: 'symbol', name: type, path: [read.member] } : unknown(callee.slice(0, 60))
      }
    }
  }
  const foldSubscript = (node: SyntaxNode, depth: number): Expression => {
    const [object, index] = node.namedChildren.filter((child) => child !== null)
    if (!object || !index) return unknown(node.type)
    const key = fold(index.type.includes('list') ? (index.namedChildren[0]?.namedChildren[0] ?? index) : index, depth + 1)
    const shape = shapes.subscripts.find((one) => one.object.test(object.text))
    const named = literal(key)
    if (shape?.is === 'environment') return named === undefined ? unknown(node.type) : { kind: 'environment', key: named }
    const section = sectionOf(object, depth)
    if (shape || section) return toSetting(key, section)
    const held = named === undefined || !language.names.has(object.type) ? [] : heldUnder(named, object.text)
    const options = held.map((value) => fold(value, depth + 1))
    return options.length > 1 ? { kind: 'either', options } : (options[0] ?? unknown(object.text.slice(0, 60)))
  }
  /** What the dictionaries that a name stands for hold under a key. */
  const heldUnder = (key: string, name: string): SyntaxNode[] =>
    scope
      .valuesOf(name)
      .filter((value) => /^(?:dictionary|hash)$/.test(value.type))
      .flatMap((value) => value.namedChildren)
      .filter((pair) => pair?.type === 'pair' && pair.childForFieldName('key')?.text.replace(/^["':]|["':]$/g, '') === key)
      .map((pair) => pair?.childForFieldName('value') ?? null)
      .filter((value) => value !== null)
  /** The section of settings that an object stands for; undefined for their root and for anything else. */
  const sectionOf = (object: SyntaxNode, depth: number): Expression | undefined => {
    if (shapes.subscripts.some((one) => one.is === 'setting' && one.object.test(object.text))) return undefined
    const isSection = language.names.has(object.type) && /section$/i.test(scope.typeOf(lastPart(object.text)) ?? object.text)
    const isCall = language.calls.has(object.type) || language.members.has(object.type)
    if (!isSection && !isCall && !language.names.has(object.type)) return undefined
    const folded = fold(object, depth + 1)
    if (folded.kind === 'setting' || (isSection && folded.kind === 'parameter')) return folded
    return undefined
  }
  const foldName = (node: SyntaxNode, depth: number): Expression => {
    const held = language.members.has(node.type) ? foldHeld(node, depth) : undefined
    if (held) return held
    const [owner = '', member, ...deeper] = node.text.split('.')
    if (member !== undefined && deeper.length === 0 && scope.packages.has(owner)) return { kind: 'symbol', name: owner, path: [member] }
    return foldNamed(lastPart(node.text), node, depth)
  }
  const isBeside = (node: SyntaxNode, value: SyntaxNode): boolean => {
    const around = enclosing(node, language.functions)
    return around !== undefined && enclosing(value, language.functions)?.id === around.id
  }
  const foldNamed = (name: string, node: SyntaxNode, depth: number): Expression => {
    const values = scope.valuesOf(name)
    const given = scope.givenTo(name)
    if (given) return given
    if (language.names.has(node.type)) {
      const parameter = scope.parameterOf(node, name)
      if (parameter) return parameter
    }
    const all = values.filter((value) => !isInside(node, value))
    // A name that many functions use for something of their own means what it is in this one.
    const others = all.length > 4 ? all.filter((value) => isBeside(node, value)) : all
    if (others.length > 0 && others.length <= 4) {
      const options = others.map((value) => fold(value, depth + 2)).filter((option) => option.kind !== 'unknown')
      if (options.length > 0) return options.length === 1 && options[0] ? options[0] : { kind: 'either', options }
    }
    return { kind: 'symbol', name, path: [] }
  }
  /** `options.Value.Host`, `Topics.Orders`: a member of a type that another file may declare. */
  const foldHeld = (node: SyntaxNode, depth: number): Expression | undefined => {
    const object =
      node.childForFieldName('expression') ??
      node.childForFieldName('condition') ??
      node.childForFieldName('object') ??
      node.namedChildren[0]
    const name = node.childForFieldName('name') ?? node.childForFieldName('field') ?? node.namedChildren.at(-1)?.childForFieldName('name')
    const member = name?.text ?? (node.type === 'navigation_expression' ? node.namedChildren.at(-1)?.text : undefined)
    if (!language.typesIn || !object || member === undefined) return undefined
    const given = language.calls.has(object.type) ? language.typeGivenBy?.(object) : undefined
    if (given !== undefined && language.transparent?.has(member) !== true && language.holders?.test(given) === true)
      return { kind: 'symbol', name: given, path: [member] }
    if (language.transparent?.has(member) === true && !language.names.has(object.type)) return fold(object, depth + 1)
    const parts = node.text.split(/\??\.|!\./).filter((part) => part !== 'this' && language.transparent?.has(part) !== true)
    const [owner = '', ...path] = parts
    const whole = path.length === 0 ? scope.typeOf(owner) : undefined
    if (whole !== undefined && language.holders?.test(whole) === true) return { kind: 'symbol', name: whole, path: [] }
    if (path.length === 0 || !parts.every((part) => /^\w+$/.test(part))) return undefined
    const type = scope.typeOf(owner)
    if (type !== undefined) return language.holders?.test(type) === true ? { kind: 'symbol', name: type, path } : undefined
    if (!/^[A-Z]/.test(owner) || (scope.valuesOf(member).length > 0 && path.length === 1)) return undefined
    // Namespaces before the type.
    return { kind: 'symbol', name: parts.at(-2) ?? owner, path: parts.slice(-1) }
  }
  const listOf = (node: SyntaxNode, depth: number): Expression => {
    const items = node.namedChildren.filter((child) => child !== null).map((child) => fold(child, depth + 1))
    return { kind: 'either', options: items }
  }
  const keyAt = (values: readonly Argument[], selector: string, depth: number): string | undefined => {
    const found = select(values, [selector], depth)
    return found && literal(found)
  }
  const select = (values: readonly Argument[], selectors: readonly string[], depth: number): Expression | undefined => {
    for (const selector of selectors) {
      const named = values.find((one) => one.name === selector)?.text
      if (named !== undefined) return text(named)
      const node = pick(values, selector, language)
      const value = node && fold(node, depth + 1)
      // An empty text leaves the choice to the next: the default exchange leads to the queue of the routing key.
      if (value && !(value.kind === 'text' && value.value === '')) return value
    }
    return undefined
  }
  return {
    fold: (node) => fold(node, 0),
    select: (values, selectors) => select(values, selectors, 0),
    connection: (values, selector) => {
      const name = select(values, [selector], 0)
      return name === undefined || name.kind === 'unknown' ? undefined : toSetting(name, undefined, { section: 'ConnectionStrings' })
    },
  }
}

/** The shape a call has, by its callee and what the file imports. */
export function matching(
  shapes: readonly CallShape[],
  callee: string,
  scope: Pick<Scope, 'imports' | 'typeOf'>,
  node: SyntaxNode,
  language: Language,
): CallShape | undefined {
  return shapes.find(
    (shape) =>
      shape.callee.test(callee) &&
      (shape.imports === undefined || scope.imports.some((specifier) => shape.imports?.test(specifier))) &&
      (shape.on === undefined || isCalledOn(shape.on, callee, scope)) &&
      (shape.first === undefined || shape.first.test(language.argumentsOf(node)[0]?.value.text ?? '')) &&
      (shape.second === undefined || shape.second.test(language.argumentsOf(node)[1]?.value.text ?? '')) &&
      (shape.within === undefined || isWithinCall(node, shape.within, language)),
  )
}

function isCalledOn(type: RegExp, callee: string, { typeOf }: Pick<Scope, 'typeOf'>): boolean {
  const name = callee.split('.').at(-2) ?? ''
  return type.test(typeOf(name) ?? name)
}

function isWithinCall(node: SyntaxNode, callee: RegExp, language: Language): boolean {
  for (let at = node.parent; at; at = at.parent) if (language.calls.has(at.type) && callee.test(language.calleeOf(at))) return true
  return false
}

/** The node that a selector means among arguments. */
function pick(values: readonly Argument[], selector: string, language: Language): SyntaxNode | undefined {
  // A dot of the key itself is escaped: `0.bootstrap\\.servers`.
  const [head = '', ...keys] = selector.split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'))
  const positional = values.filter((one) => one.name === undefined)
  let node = /^\d+$/.test(head) ? positional[Number(head)]?.value : values.find((one) => one.name === head)?.value
  for (const key of keys) node = node && findKey(node, key, language)
  return node
}

/** The value of a key in an initialiser or literal below a node: `&redis.Options{Addr: x}`, `{ HostName = "x" }`. */
function findKey(node: SyntaxNode, key: string, language: Language): SyntaxNode | undefined {
  for (const pair of node.descendantsOfType([
    'keyed_element',
    'assignment_expression',
    'pair',
    'array_element_initializer',
    'field_initializer',
  ])) {
    if (!pair) continue
    const [left, right] = pair.namedChildren.filter((child) => child !== null)
    if (left && right && left.text.replace(/^['":]|['"]$/g, '') === key)
      return language.wrappers.has(right.type) ? (right.namedChildren[0] ?? right) : right
  }
  return undefined
}

/** What a call is made on. */
/** `$id` in a string of Kotlin: a sign by itself, and the name after it. */
function isShortName(node: SyntaxNode): boolean {
  return node.type === 'string_content' && node.previousSibling?.text === '$' && /^[A-Za-z_]\w*$/.test(node.text)
}

export function receiverOf(node: SyntaxNode): SyntaxNode | undefined {
  const callee = node.childForFieldName('function') ?? node
  return (
    callee.childForFieldName('object') ??
    callee.childForFieldName('operand') ??
    callee.childForFieldName('expression') ??
    callee.childForFieldName('scope') ??
    callee.childForFieldName('receiver') ??
    (callee.type === 'field_expression' ? callee.childForFieldName('value') : null) ??
    undefined
  )
}

function isInside(node: SyntaxNode, other: SyntaxNode): boolean {
  return node.startIndex >= other.startIndex && node.endIndex <= other.endIndex
}

function lastPart(name: string): string {
  return (
    name
      .replace(/\([^()]*\)/g, '')
      .split(/\.|->|::|\?\./)
      .at(-1)
      ?.replace(/^[$&*@]+/, '')
      .trim() ?? name
  )
}

function literal(expression: Expression): string | undefined {
  return expression.kind === 'text' ? expression.value : undefined
}

/**
 * SCREAMING_CASE keys are environment variables wherever they are asked for; others are settings, below the section they are asked of.
 * A key that another place names is that of a section.
 */
function toSetting(
  key: Expression | undefined,
  below: Expression | undefined,
  { section, otherwise }: { section?: string | undefined; otherwise?: Expression | undefined } = {},
): Expression {
  if (key === undefined) return unknown('a setting')
  const fallback = otherwise === undefined || otherwise.kind === 'unknown' ? {} : { fallback: otherwise }
  if (key.kind !== 'text') {
    const named = section === undefined ? key : joined([text(`${section}.`), key])
    return { kind: 'setting', key: '', below: named, ...fallback }
  }
  if (below === undefined && section === undefined && /^[A-Z][A-Z0-9_]+$/.test(key.value))
    return { kind: 'environment', key: key.value, ...fallback }
  const own = [section, key.value]
    .filter((part) => part !== undefined)
    .join('.')
    .replaceAll(':', '.')
  if (below?.kind === 'setting' && below.below === undefined) return { kind: 'setting', key: `${below.key}.${own}`, ...fallback }
  return { kind: 'setting', key: own, ...(below === undefined ? {} : { below }), ...fallback }
}

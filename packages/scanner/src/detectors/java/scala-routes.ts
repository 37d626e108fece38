import { text } from '../../facts/expression.ts'
import type { Finding } from '../../facts/finding.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'
import { withSyntaxTree } from '../../syntax/tree-sitter.ts'

/** Routes that are written in a language of their own: directives of Akka and Pekko, patterns of http4s; and objects that are programs. */
export function readScalaRoutes(source: string): Finding[] {
  const isDirectives = /http\.scaladsl\.server|\bDirectives\b/.test(source)
  const isPatterns = /\borg\.http4s\b/.test(source)
  const starts = /\bextends\s+(?:App|IOApp(?:\.Simple)?|ZIOApp\w*|TaskApp)\b/.test(source)
  if (!isDirectives && !isPatterns && !starts) return []
  return withSyntaxTree('scala', source, (root) => [
    ...(starts ? programs(root) : []),
    ...(isPatterns ? patterns(root) : []),
    ...(isDirectives ? directives(root, '', false, 0) : []),
  ])
}

function programs(root: SyntaxNode): Finding[] {
  return root
    .descendantsOfType('object_definition')
    .filter((node) =>
      /^(?:\w+\.)*(?:App|IOApp|ZIOApp|TaskApp)/.test(node?.childForFieldName('extend')?.childForFieldName('type')?.text ?? ''),
    )
    .map((node): Finding => ({ kind: 'entry-point', line: lineOf(node) }))
}

/** `case GET -> Root / "carts" / id =>` */
function patterns(root: SyntaxNode): Finding[] {
  return root.descendantsOfType('case_clause').flatMap((node): Finding[] => {
    const pattern = node?.childForFieldName('pattern')
    const [, method, path] =
      /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s*->\s*Root\b((?:\s*\/\s*(?:"[^"]*"|[\w.]+(?:\([^()]*\))?))*)/.exec(
        pattern?.text ?? '',
      ) ?? []
    return method === undefined ? [] : [route(pattern ?? null, method, segments(path ?? ''))]
  })
}

/** `pathPrefix("api") { path("carts" / Segment) { id => get { … } } }`: what stands inside lies below. */
function directives(node: SyntaxNode, prefix: string, isWhole: boolean, depth: number): Finding[] {
  if (depth > 80) return []
  const inner = (below: string, whole: boolean, of: SyntaxNode = node): Finding[] =>
    of.namedChildren.flatMap((child) => (child ? directives(child, below, whole, depth + 1) : []))
  if (node.type !== 'call_expression') return inner(prefix, isWhole)
  const callee = node.childForFieldName('function')
  const block = node.childForFieldName('arguments')
  const name = callee?.type === 'call_expression' ? callee.childForFieldName('function')?.text : callee?.text
  const given = callee?.type === 'call_expression' ? callee.childForFieldName('arguments')?.text : undefined
  if (block && /^(?:pathPrefix|rawPathPrefix)$/.test(name ?? '') && given !== undefined)
    return inner(`${prefix}${segments(given)}`, false, block)
  if (block && name === 'path' && given !== undefined) return inner(`${prefix}${segments(given)}`, true, block)
  if (block && /^(?:pathEnd|pathEndOrSingleSlash|pathSingleSlash)$/.test(name ?? '')) return inner(prefix, true, block)
  const isVerb =
    /^(?:get|post|put|patch|delete|head)$/.test(name ?? '') && callee?.type === 'identifier' && /block|case_block/.test(block?.type ?? '')
  if (isVerb && block && (isWhole || !/\bpath\w*\s*\(/.test(block.text)))
    return prefix === '' && !isWhole ? [] : [route(node, (name ?? '').toUpperCase(), prefix)]
  return inner(prefix, isWhole)
}

/** `"carts" / Segment`, `/ "carts" / id`: texts as they are, all else as a parameter. */
function segments(written: string): string {
  return (written.match(/"[^"]*"|[A-Za-z_][\w.]*(?:\([^()]*\))?/g) ?? [])
    .map((part) => {
      if (part.startsWith('"')) return `/${part.slice(1, -1)}`
      const name = /\((\w+)\)/.exec(part)?.[1] ?? part
      return `/{${/^[A-Z]/.test(name) ? name.toLowerCase() : name}}`
    })
    .join('')
}

function route(node: SyntaxNode | null, method: string, path: string): Finding {
  return { kind: 'served-route', line: lineOf(node), method, path: text(path === '' ? '/' : path) }
}

function lineOf(node: SyntaxNode | null): number {
  return (node?.startPosition.row ?? 0) + 1
}

import type { Argument, Language } from '../../code/language.ts'
import { redactUrls } from '../../detect/redact.ts'
import { text, type Expression } from '../../facts/expression.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

type Annotation = ReturnType<Language['annotationsOf']>[number]

/** `#[get("/carts")]` before a definition: attributes are its elder siblings. */
export function attributesOf(node: SyntaxNode): Annotation[] {
  const found: Annotation[] = []
  for (
    let at = node.previousNamedSibling;
    at && /^(?:attribute_item|line_comment|block_comment)$/.test(at.type);
    at = at.previousNamedSibling
  ) {
    const attribute = at.type === 'attribute_item' ? at.namedChildren[0] : undefined
    const name = attribute?.namedChildren[0]?.text
    if (!attribute || name === undefined) continue
    const tokens = attribute.childForFieldName('arguments')
    found.unshift({ name: name.split('::').at(-1) ?? name, node: at, arguments: tokensBetweenCommas(tokens) })
  }
  return found
}

/** `env::var("STOCK_URL").unwrap_or_else(|_| "http://stock".to_string())` among the tokens of a macro. */
function variableIn(tokens: readonly SyntaxNode[]): Expression | undefined {
  const written = tokens.length > 3 ? tokens.map((token) => token.text).join('') : ''
  const [, key, rest = ''] = /^(?:std::)?env::var\(\s*"(\w+)"\s*\)(.*)$/s.exec(written) ?? []
  if (key === undefined) return undefined
  const fallback = /^\s*\.unwrap_or(?:_else)?\([^"]*"([^"]*)"/.exec(rest)?.[1]
  return { kind: 'environment', key, ...(fallback === undefined ? {} : { fallback: text(redactUrls(fallback)) }) }
}

/** Arguments of a macro: between commas, named where a name and `=` begin them; of several tokens the last one that names something. */
export function tokensBetweenCommas(tree: SyntaxNode | null): Argument[] {
  const groups: SyntaxNode[][] = [[]]
  for (const token of (tree?.children ?? []).slice(1, -1)) {
    if (!token) continue
    if (token.text === ',') groups.push([])
    else groups.at(-1)?.push(token)
  }
  return groups.flatMap((group): Argument[] => {
    const isNamed = group[0]?.type === 'identifier' && group[1]?.text === '='
    const value = group.slice(isNamed ? 2 : 0).findLast((token) => /string_literal|identifier|integer_literal|token_tree/.test(token.type))
    const given = variableIn(group)
    return value ? [{ name: isNamed ? group[0]?.text : undefined, value, ...(given === undefined ? {} : { given }) }] : []
  })
}

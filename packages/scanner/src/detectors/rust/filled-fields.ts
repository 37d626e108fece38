import { redactUrls } from '../../detect/redact.ts'
import { text, type Expression } from '../../facts/expression.ts'
import type { SyntaxNode } from '../../syntax/tree-sitter.ts'

/** Fields of structs that a library fills from the environment: `#[arg(env = "X")]` of clap, `#[envconfig(from = "X")]`, a prefix of figment or envy. */
export function filledFields(node: SyntaxNode): { name: string; value: Expression }[] {
  if (node.type !== 'field_declaration') return []
  const name = node.childForFieldName('name')?.text
  if (name === undefined) return []
  const written = attributesBefore(node)
  const named =
    /\b(?:env|from)\s*=\s*"([A-Z][A-Z0-9_]*)"/.exec(written)?.[1] ??
    (/\b(?:arg|clap|structopt)\([^)]*\benv\b(?!\s*=)/.test(written) ? name.toUpperCase() : undefined) ??
    prefixed(node, name)
  if (named === undefined) return []
  const fallback = /\bdefault(?:_value)?\s*=\s*"([^"\n]+)"/.exec(written)?.[1]
  return [{ name, value: { kind: 'environment', key: named, ...(fallback === undefined ? {} : { fallback: text(redactUrls(fallback)) }) } }]
}

function attributesBefore(node: SyntaxNode): string {
  const found: string[] = []
  for (let at = node.previousNamedSibling; at && /attribute_item|comment/.test(at.type); at = at.previousNamedSibling)
    if (at.type === 'attribute_item') found.push(at.text)
  return found.join(' ')
}

/** `Env::prefixed("SHOP_")` in the file of a struct that is deserialised. */
function prefixed(node: SyntaxNode, name: string): string | undefined {
  const struct = node.parent?.parent
  if (struct?.type !== 'struct_item' || !attributesBefore(struct).includes('Deserialize')) return undefined
  const source = node.tree.rootNode.text
  const prefix = /\b(?:Env|envy|Environment)::(?:prefixed|with_prefix)\(\s*"(\w+)"/.exec(source)?.[1]
  return prefix === undefined ? undefined : `${prefix}${prefix.endsWith('_') ? '' : '_'}${name}`.toUpperCase()
}

import type { CatalogEntity } from '../../facts/finding.ts'
import { entriesAt, entryAt, itemsAt, nodeAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

type Life = Pick<CatalogEntity, 'lifecycle' | 'successor' | 'criticality' | 'retention'>

/** Keys of labels and annotations, by the last part of their name. Companies choose their own; these are the words that they choose. */
const KEYS: readonly { readonly field: Exclude<keyof Life, 'lifecycle'>; readonly pattern: RegExp }[] = [
  { field: 'successor', pattern: /^(?:(?:replaced|superseded|succeeded)-?by|successor|replacement|migrat(?:e|ed)-?to)$/ },
  { field: 'criticality', pattern: /^(?:(?:business-?|service-?|app-?)?(?:criticality|tier)|business-?impact)$/ },
  {
    field: 'retention',
    pattern: /^(?:(?:data-?|legal-?|record-?)?retention(?:-?(?:duty|period|policy|years|days))?|legal-?hold|data-?hold)$/,
  },
]
const TAGS: readonly { readonly field: 'lifecycle' | 'criticality'; readonly pattern: RegExp }[] = [
  { field: 'lifecycle', pattern: /^(?:deprecated|retired|sunset|end-of-life|eol)$/ },
  { field: 'criticality', pattern: /^(?:tier-?\d|(?:mission-|business-)?critical)$/ },
]

/** What a catalog says of an entity's life: its stage, what takes its place, how much hangs on it, a duty to keep its data. */
export function readLife(root: ConfigNode): Life {
  const life: Record<string, { value: string; line: number }> = {}
  const remember = (field: keyof Life, value: string | undefined, line: number) => {
    if (value !== undefined && value.trim() !== '' && !/[{}]/.test(value)) life[field] ??= { value: value.trim(), line }
  }
  for (const tag of itemsAt(root, 'metadata', 'tags')) {
    const value = textAt(tag)?.toLowerCase()
    for (const { field, pattern } of TAGS) if (value !== undefined && pattern.test(value)) remember(field, value, tag.line)
  }
  remember('lifecycle', textAt(root, 'spec', 'lifecycle')?.toLowerCase(), entryAt(root, 'spec', 'lifecycle')?.line ?? root.line)
  for (const place of ['labels', 'annotations']) {
    for (const { key, node } of entriesAt(nodeAt(root, 'metadata'), place)) {
      const name = key
        .slice(key.lastIndexOf('/') + 1)
        .toLowerCase()
        .replace(/[._]/g, '-')
      for (const { field, pattern } of KEYS)
        if (pattern.test(name)) remember(field, field === 'successor' ? nameIn(textAt(node)) : textAt(node), node.line)
    }
  }
  return life
}

/** `component:default/orders` is `orders`. */
function nameIn(reference: string | undefined): string | undefined {
  return reference?.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1)
}

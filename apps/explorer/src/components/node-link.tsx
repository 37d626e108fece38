import type { Estate } from '../estate/index-estate.ts'
import { toHash } from '../state/route.ts'
import { Glyph, KindIcon } from './glyph.tsx'

/** Address of the page of a node. */
export function nodeHref(id: string): string {
  return toHash({ view: 'service', selection: id })
}

/** The name of a node with its shape; leads to its page. */
export function NodeLink({ estate, id }: { readonly estate: Estate; readonly id: string }) {
  const mark = estate.mark(id)
  const node = estate.node(id)
  return (
    <span className="node-link">
      {mark ? <Glyph mark={mark} /> : <KindIcon kind={node?.kind ?? 'service'} />}{' '}
      {node ? <a href={nodeHref(id)}>{node.name}</a> : estate.name(id)}
    </span>
  )
}

import type { Analysis, EstateHistory, NodeId } from '@coppice/model'
import type { Document } from '../document.ts'

export interface RenderContext {
  /** The page that shows an analysis, as built: only the HTML renderer asks for it. */
  readonly template?: string | undefined
  /** How the estate went until this analysis: only the HTML renderer shows it. */
  readonly history?: EstateHistory | undefined
  /** Where pictures of a neighbourhood stand, and how far they look; without it they show the estate as a whole. */
  readonly around?: { readonly node: NodeId; readonly steps: number } | undefined
}

/** Turns an analysis into documents. Pure: the same analysis gives the same bytes. */
export interface Renderer {
  readonly title: string
  readonly render: (analysis: Analysis, context: RenderContext) => readonly Document[]
}

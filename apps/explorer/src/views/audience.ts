/** Who asks the question that a view answers. Views stand under their audience, so that the tabs stay few as views grow. */
export type Audience = 'leadership' | 'architecture' | 'platform'

/** In the order of the tabs, each with what its views are about. */
export const audiences: readonly { readonly id: Audience; readonly label: string; readonly asks: string }[] = [
  { id: 'leadership', label: 'Leadership', asks: 'How many, how much, how sure' },
  { id: 'architecture', label: 'Architecture', asks: 'What belongs together, and what breaks' },
  { id: 'platform', label: 'Platform', asks: 'What runs, who calls what, show me the line' },
]

import { toCanonicalJson } from '@coppice/model'
import type { Renderer } from '../renderer.ts'

export const json: Renderer = {
  title: 'The whole analysis, for programs',
  render: (analysis) => [{ name: 'analysis.json', text: toCanonicalJson(analysis) }],
}

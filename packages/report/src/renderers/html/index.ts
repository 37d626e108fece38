import type { Renderer } from '../renderer.ts'
import { toPacked } from './to-packed.ts'

/** The page given as template has no place for data. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

const SLOT = /(<script type="application\/json" id="coppice-analysis">)[^<]*(<\/script>)/

export const html: Renderer = {
  title: 'One page with everything, which opens from disk',
  render: (analysis, { template, history }) => {
    if (template === undefined) throw new TemplateError('The HTML format needs the page of the explorer as template.')
    if (!SLOT.test(template)) throw new TemplateError('The template has no empty <script type="application/json" id="coppice-analysis">.')
    const data = toInertJson(JSON.stringify(toPacked(history ? { ...analysis, history } : analysis)))
    // A replacement given as text would have its `$&` interpreted.
    return [{ name: 'index.html', text: template.replace(SLOT, (_, open: string, close: string) => `${open}${data}${close}`) }]
  },
}

/** JSON that cannot end the element it stands in, whatever names a scanned repository holds. */
function toInertJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

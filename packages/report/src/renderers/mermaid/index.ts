import { toLine } from '../../to-line.ts'
import { toPicture, type Box } from '../../neighbourhood/neighbourhood.ts'
import type { Renderer } from '../renderer.ts'
import { toWellFormed } from '../../to-well-formed.ts'

/** https://mermaid.js.org/syntax/flowchart.html: what GitHub, GitLab and wikis draw between fences. */
export const mermaid: Renderer = {
  title: 'A Mermaid flowchart, of a neighbourhood or of the whole',
  render: (analysis, { around }) => {
    const { boxes, arrows, leftOut } = toPicture(analysis, around)
    // Ids of ours may be words of its own (`end`); a number never is.
    const numbers = new Map(boxes.map(({ id }, at) => [id, `n${at}`]))
    const lines = [
      'flowchart LR',
      ...boxes.map((box) => `  ${numbers.get(box.id) ?? ''}${toShape(box)}`),
      ...arrows.map(({ from, to, label }) => `  ${numbers.get(from) ?? ''} -->|"${toText(label)}"| ${numbers.get(to) ?? ''}`),
      ...boxes.filter(({ verdict }) => verdict === 'retire').map(({ id }) => `  style ${numbers.get(id) ?? ''} stroke-dasharray: 5 5`),
      ...boxes.filter(({ isFocus }) => isFocus).map(({ id }) => `  style ${numbers.get(id) ?? ''} stroke-width:3px`),
      ...(leftOut === undefined ? [] : [`  %% ${leftOut}`]),
    ]
    return [{ name: 'estate.mmd', text: `${lines.join('\n')}\n` }]
  },
}

function toShape({ label, kind }: Box): string {
  const text = `"${toText(label)}"`
  switch (kind) {
    case 'datastore':
      return `[(${text})]`
    case 'broker':
    case 'channel':
      return `[[${text}]]`
    case 'saas':
      return `(${text})`
    case 'community':
      return `{{${text}}}`
    default:
      return `[${text}]`
  }
}

/** Whatever is neither letter, digit nor plain punctuation becomes an entity: no markup, no link, no end of the text. */
function toText(text: string): string {
  const line = toWellFormed(toLine(text)).replace(/[^\p{L}\p{N} ._/,:-]/gu, (character) => `#${character.codePointAt(0) ?? 63};`)
  return line === '' ? ' ' : line
}

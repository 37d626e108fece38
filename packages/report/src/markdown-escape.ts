import { toLine } from './to-line.ts'

/**
 * Text that shows as it is in GitHub's Markdown: nothing of it is markup, a list, a link or a mention, and it stays on its line. What
 * GitHub links without any markup (addresses, mail, mentions) is parted by a space of no width, for no escape stops it.
 */
export function escapeText(text: string): string {
  return toLine(text)
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_{}[\]()#|~!$]/g, (character) => `\\${character}`)
    .replace(/^[-+=]|(?<=^\d+)\./, (marker) => `\\${marker}`)
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\u200b.`)
}

/** Text in code, in a cell or a sentence; backticks in it are told apart by a longer fence. */
export function escapeCode(text: string): string {
  const line = toLine(text)
  if (line === '') return ''
  // No fence keeps a pipe from ending the cell of a table, and an escape would show outside of one.
  if (line.includes('|')) return `<code>${escapeText(line)}</code>`
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

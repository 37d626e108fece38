/** Text that shows as it is in Markdown: nothing of it is markup, a link or a mention, and it stays on its line. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_{}[\]()#|~!$]/g, (character) => `\\${character}`)
    .replace(/(?<=^|\s)@/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
}

/** Text in code, in a cell or a sentence; backticks in it are told apart by a longer fence. */
export function escapeCode(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replaceAll('|', '¦')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

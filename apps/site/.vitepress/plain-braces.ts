import type { MarkdownRenderer } from 'vitepress'

/** Pages are no templates: braces in their text, as in names out of a Helm chart, stay what they are. */
export function plainBraces(markdown: MarkdownRenderer): void {
  const { escapeHtml } = markdown.utils
  markdown.renderer.rules.text = (tokens, index) => escapeHtml(tokens[index]?.content ?? '').replaceAll('{{', '&#123;&#123;')
}

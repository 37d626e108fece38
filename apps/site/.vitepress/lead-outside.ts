import type { MarkdownRenderer } from 'vitepress'

/**
 * Pages link to code beside them, which a site does not hold: such a link leads to the hosted `repository` (an address without a slash at its end)
 * or, where none is given, is left as plain words.
 */
export function leadOutside(markdown: MarkdownRenderer, repository?: string): void {
  markdown.core.ruler.after('inline', 'lead-outside', ({ tokens, env }) => {
    const { relativePath } = env as { readonly relativePath: string }
    for (const { children } of tokens) {
      let isDropped = false
      for (const token of children ?? []) {
        if (token.type === 'link_close' && isDropped) {
          token.tag = 'span'
          isDropped = false
        }
        const path = token.type === 'link_open' ? pathInRepository(token.attrGet('href') ?? '', relativePath) : undefined
        if (path === undefined) continue
        if (repository) token.attrSet('href', `${repository}/blob/main/${path}`)
        else {
          token.tag = 'span'
          token.attrs = null
          isDropped = true
        }
      }
    }
  })
}

/** `../packages/x.ts` on the page `a.md` → `packages/x.ts`; undefined if the link stays within the pages. */
function pathInRepository(link: string, page: string): string | undefined {
  if (/^(?:[a-z]+:|#|\/)/.test(link)) return undefined
  const resolved = new URL(link, `https://site/docs/${page}`).pathname.slice(1)
  return resolved.startsWith('docs/') ? undefined : resolved
}

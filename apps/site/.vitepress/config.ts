import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { defineConfig } from 'vitepress'
import { leadOutside } from './lead-outside.ts'
import { navigation } from './navigation.ts'
import { plainBraces } from './plain-braces.ts'

/** The site is `docs/` as it stands: pages are written for the repository first, so that both read well. */
export default defineConfig({
  title: 'Coppice',
  description: 'Which of your services and rented products to merge, retire or replace, and why.',
  srcDir: '../../docs',
  cleanUrls: true,
  rewrites: { 'decisions/README.md': 'decisions/index.md' },
  markdown: { config: (markdown) => markdown.use(plainBraces).use(leadOutside, process.env['COPPICE_REPOSITORY']) },
  // The pages lie outside of this package, where nobody would look for its dependencies.
  vite: { resolve: { alias: { vue: dirname(createRequire(import.meta.url).resolve('vue/package.json')) } } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Tutorials', link: '/tutorials/platform-engineer' },
      { text: 'Case studies', link: '/case-studies/wikimedia' },
      { text: 'Reference', link: '/reference/commands' },
      { text: 'Comparison', link: '/comparison' },
    ],
    sidebar: navigation.map(({ title, pages }) => ({ text: title, items: pages.map(([text, link]) => ({ text, link: `/${link}` })) })),
  },
})

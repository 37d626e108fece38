import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { navigation } from '../.vitepress/navigation.ts'

const docs = fileURLToPath(new URL('../../../docs', import.meta.url))

it('leads to every page, and to none that is not there', () => {
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'index.md' && !/^decisions\/\d/.test(name))
    .map((name) => name.replace(/(?:README)?\.md$/, ''))

  expect(navigation.flatMap((section) => section.pages.map(([, page]) => page)).sort()).toEqual(pages.sort())
})

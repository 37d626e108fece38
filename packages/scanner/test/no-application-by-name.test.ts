import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The catalog may name a measured application, where that is a product that others rent. */
const FOLDERS = ['packages/scanner', 'packages/clustering', 'packages/report', 'packages/model', 'apps', 'fixtures']

describe('measured applications', () => {
  it('are named by no rule, no fixture and no test', async () => {
    const names = await measuredApplications()
    const files = (await Promise.all(FOLDERS.map((folder) => filesBelow(join(root, folder))))).flat()
    const texts = await Promise.all(
      files.map(async (file) => [file.slice(root.length), (await readFile(file, 'utf8')).toLowerCase()] as const),
    )

    const named = texts.flatMap(([file, text]) => names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`))

    expect(names.length).toBeGreaterThan(15)
    expect(files.length).toBeGreaterThan(500)
    expect(named).toEqual([])
  })
})

/** First column of the first table of the accuracy page, lower case. */
async function measuredApplications(): Promise<string[]> {
  const page = await readFile(join(root, 'docs/accuracy.md'), 'utf8')
  const table = page.slice(page.indexOf('<!-- all applications -->'), page.indexOf('<!-- end of all applications -->'))
  return [...table.matchAll(/^\| ([\w-]+) +\|/gm)].map((match) => (match[1] ?? '').toLowerCase()).filter((name) => name !== 'application')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js|mjs|json|ya?ml|xml|java|go|py|cs|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](?:node_modules|dist|coppice-out)[\\/]/.test(file))
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = ['README.md', ...listPages('docs')].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

describe('docs', () => {
  it('name only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

    const unknown = pages.flatMap(({ path, text }) =>
      commandsIn(text).flatMap((name) => (scripts[name] ? [] : [`${path}: npm run ${name}`])),
    )

    expect(unknown).toEqual([])
  })

  it('link to pages, files and headings that exist', () => {
    const dead = pages.flatMap(({ path, text }) => linksIn(text).flatMap((link) => (resolves(path, link) ? [] : [`${path}: ${link}`])))

    expect(dead).toEqual([])
  })

  it('tie every word of the glossary to a type that its file exports', () => {
    const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    const rows = [...glossary.matchAll(/^\| .* \| \[`(?<name>\w+)`\]\((?<file>[^)]+)\) +\|$/gm)].map(({ groups }) => groups ?? {})

    const missing = rows.filter(({ name, file }) => {
      const text = readFileSync(join(root, 'docs', file ?? ''), 'utf8')
      return !new RegExp(`^export (?:const|type|interface|function) ${name}\\b`, 'm').test(text)
    })

    expect(rows.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
})

function listPages(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

/** `npm start`, `npm test`, `npm run x`. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run )?(?<name>start|test|(?<=run )[a-z][\w:-]*)/g)].flatMap(({ groups }) => groups?.['name'] ?? [])
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?<link>[^)\s]+)\)/g)]
    .flatMap(({ groups }) => groups?.['link'] ?? [])
    .filter((link) => !/^https?:/.test(link))
}

function resolves(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = join(root, file === '' ? page : join(dirname(page), file))
  if (!existsSync(target)) return false
  return anchor === undefined || (statSync(target).isFile() && anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
}

/** As GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
    (groups?.['heading'] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

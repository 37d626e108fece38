import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commands = readFileSync(join(root, 'apps/cli/src/commands/index.ts'), 'utf8')
const pages = ['docs/ci.md', 'docs/many-machines.md']

describe('docs: pipelines that can be copied', () => {
  it.each(pages)('%s has YAML without a mistake', (page) => {
    const blocks = blocksOf(page, 'yaml')

    expect(blocks.length).toBeGreaterThan(1)
    for (const block of blocks)
      for (const document of parseAllDocuments(block)) expect('errors' in document ? document.errors : [], block).toEqual([])
  })

  it.each(pages)('%s calls commands and options that exist', (page) => {
    const text = [...blocksOf(page, 'yaml'), ...blocksOf(page, 'sh')].join('\n')
    const calls = [...text.matchAll(/npx coppice (?<command>[a-z]+)(?<rest>[^\n]*)/g)].map(({ groups }) => groups ?? {})

    expect(calls.length).toBeGreaterThan(3)
    for (const { command, rest } of calls) {
      expect(commands, command).toContain(`  ${command}: async`)
      for (const [option] of (rest ?? '').replace(/#.*/, '').matchAll(/(?<=\s)--[a-z][a-z-]*/g))
        expect(optionsOf(command ?? ''), `${command} ${option}`).toContain(option.slice(2))
    }
  })
})

function blocksOf(page: string, language: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block ?? '',
  )
}

/** Options of a command, its own and those of all that scan, analyze or report. */
function optionsOf(command: string): string[] {
  const files = [command, 'scan-options', 'analysis-options', 'report-options'].map((name) =>
    readFileSync(join(root, `apps/cli/src/commands/${name}.ts`), 'utf8'),
  )
  const names = [...files.join('\n').matchAll(/\.(?:option|positional)\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? '')
  return names.flatMap((name) => [name, `no-${name}`])
}

import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tutorials = readdirSync(join(root, 'docs/tutorials')).sort()

let work: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-tutorial-'))
  await cp(join(root, 'fixtures/estates/shop'), join(work, 'fixtures/estates/shop'), { recursive: true })
})
afterEach(() => rm(work, { recursive: true }))

/** Where npm was called from would be taken for the folder that paths are meant from. */
const { INIT_CWD: _, ...environment } = process.env

describe('docs/tutorials', { timeout: 180_000 }, () => {
  it.each(tutorials)('%s: every command works, and prints what the page shows of it', async (page) => {
    const blocks = blocksOf(await readFile(join(root, 'docs/tutorials', page), 'utf8'))
    const missing: string[] = []
    let output = ''

    for (const { language, text } of blocks) {
      if (language === 'sh') output = await runAll(text.split('\n'))
      else missing.push(...text.split('\n').filter((line) => !output.includes(line)))
    }

    expect(blocks.length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  })
})

function blocksOf(markdown: string): { readonly language: string; readonly text: string }[] {
  return [...markdown.matchAll(/^```(?<language>sh|text)\n(?<text>[^]*?)\n```$/gm)].map(({ groups }) => ({
    language: groups?.['language'] ?? '',
    text: groups?.['text'] ?? '',
  }))
}

/** All that the commands print, with the breaks of lines taken out: where they fall depends on the terminal. */
async function runAll(commands: readonly string[]): Promise<string> {
  const outputs: string[] = []
  for (const command of commands) outputs.push(await run(command))
  return outputs.join('\n').replace(/\s+/g, ' ')
}

/** @throws if the command does not end with 0. */
function run(command: string): Promise<string> {
  const line = command.replace(/^npx coppice\b/, `"${process.execPath}" "${join(root, 'apps/cli/bin/coppice.js')}"`)
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', line], { cwd: work, env: { ...environment, NO_COLOR: '1' } }, (error, output, errors) => {
      if (error) reject(new Error(`${command}\n${output}${errors}`))
      else resolve(output + errors)
    })
  })
}

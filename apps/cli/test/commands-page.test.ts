import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { loadCommands } from '../src/commands/index.ts'
import type { Stream } from '../src/console/surroundings.ts'
import { main } from '../src/main.ts'

const page = fileURLToPath(new URL('../../../docs/reference/commands.md', import.meta.url))

afterEach(() => vi.restoreAllMocks())

it('docs/reference/commands.md says what --help says of every command (write it anew with -u)', async () => {
  const names = (await loadCommands([])).map(
    (command) =>
      String(
        command(
          () => undefined as never,
          () => undefined,
        ).command,
      ).split(' ')[0] ?? '',
  )

  const overview = await helpOf([])
  const sections: string[] = []
  for (const name of names) sections.push(`## coppice ${name}\n\n\`\`\`text\n${await helpOf([name])}\n\`\`\`\n`)

  expect(names).toContain('run')
  await expect(`${INTRODUCTION}\n\n\`\`\`text\n${overview}\n\`\`\`\n\n${sections.join('\n')}`).toMatchFileSnapshot(page)
})

/** What people see at a terminal of 100 columns. yargs prints its help to the console. */
async function helpOf(words: readonly string[]): Promise<string> {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text: unknown) => void lines.push(String(text)))
  const stream: Stream = { write: () => undefined, isTerminal: false, columns: 100 }
  await main([...words, '--help'], {
    directory: '/',
    environment: {},
    output: stream,
    errors: stream,
    signal: new AbortController().signal,
  })
  return lines.join('\n').trimEnd()
}

const INTRODUCTION = `# Commands

What \`coppice --help\` says, command by command. Generated: \`npm run unit -- commands-page -u\` writes this page anew. From a checkout, \`npx coppice\` runs them.`

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { toTable, type Schema } from './schema-reference.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What people write, and what programs read: where each schema is, and how deep a page goes before the schema itself is easier to read. */
const files = [
  ['coppice.config.yaml', 'packages/scanner/schemas/config.schema.json', 4, 'What you tell a scan. [Guide](../configuration.md).'],
  [
    'coppice.decisions.yaml',
    'packages/model/schemas/decisions.schema.json',
    3,
    'What people decided. Which keys a decision has depends on its `verdict`. [Guide](../decisions-file.md).',
  ],
  ['coppice.policies.yaml', 'packages/model/schemas/policies.schema.json', 4, 'What `coppice check` asks for. [Guide](../ci.md).'],
  [
    'coppice.baseline.json',
    'packages/model/schemas/baseline.schema.json',
    3,
    'What was there before, written by `coppice check --update-baseline`.',
  ],
  ['inventory.json', 'packages/model/schemas/inventory.schema.json', 2, 'What a scan found: `coppice.inventory/1`.'],
  [
    'analysis.json',
    'packages/model/schemas/analysis.schema.json',
    2,
    'What follows from it: `coppice.analysis/1`. Its `rules` are [a page of their own](../rules.md).',
  ],
  ['diff.json', 'packages/model/schemas/diff.schema.json', 3, 'What `coppice diff --json` prints: `coppice.diff/1`.'],
] as const

it('docs/reference/files.md tells every key of every file (write it anew with -u)', async () => {
  const sections = files.map(([name, path, depth, introduction]) => {
    const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as Schema
    return `## ${name}\n\n${introduction} Schema: [\`${path}\`](../../${path}).\n\n${toTable(schema, depth)}\n`
  })

  await expect(`${INTRODUCTION}\n\n${sections.join('\n')}`).toMatchFileSnapshot(join(root, 'docs/reference/files.md'))
})

const INTRODUCTION = `# Files

Every file that Coppice reads or writes, key by key. Generated from the schemas: \`npm run unit -- reference -u\` writes this page anew. A question mark: the key
may be left out. Of the large documents only the upper levels are shown; their schemas hold the rest.

YAML files may begin with a line that tells an editor which keys there are:
\`# yaml-language-server: $schema=./node_modules/@coppice/scanner/schemas/config.schema.json\``

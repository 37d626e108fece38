import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { detectors } from '../src/detectors/index.ts'

const page = fileURLToPath(new URL('../../../docs/detectors.md', import.meta.url))
const families = { manifest: 'Manifests', deployment: 'Deployment', usage: 'Code' } as const

describe('docs/detectors.md', () => {
  it('lists the registry', async () => {
    const sections = Object.entries(families).map(([family, title]) => {
      const rows = detectors
        .filter((detector) => detector.family === family)
        .map(({ id, title: what, docs, files }) => `- **${id}**: [${what}](${docs})\n  ${files.map((glob) => `\`${glob}\``).join(' ')}`)
      return `## ${title}\n\n${rows.join('\n')}`
    })

    await expect(
      `# Detectors\n\nWhat Coppice reads, and where. Generated from [the registry](../packages/scanner/src/detectors/index.ts): \`npm run unit -- detectors-page -u\` writes it anew.\n\n${sections.join('\n\n')}\n`,
    ).toMatchFileSnapshot(page)
  })
})

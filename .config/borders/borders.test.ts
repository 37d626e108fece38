import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findBorderCrossings } from './border-rules.ts'
import { readSourceModules } from './source-module.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('borders of the house', () => {
  it('are crossed nowhere', () => {
    const crossings = findBorderCrossings(readSourceModules(root))

    expect(crossings).toEqual([])
  })
})

describe('config/borders', () => {
  it.each([
    ['a package that imports against the grain', 'packages/clustering/src/a.ts', "import { scan } from '@coppice/scanner'"],
    ['an import over several lines', 'packages/model/src/a.ts', "import {\n  one,\n  type Two,\n} from '@coppice/catalog'"],
    ['a re-export', 'packages/report/src/a.ts', "export * from '@coppice/clustering'"],
    ['a dynamic import', 'packages/report/src/a.ts', "const it = await import('@coppice/clustering')"],
    ['a package that nobody told about', 'packages/newcomer/src/a.ts', ''],
    ['a path into another package', 'packages/report/src/a.ts', "import { a } from '../../model/src/ids.ts'"],
    ['a subpath of another package', 'packages/report/src/a.ts', "import { a } from '@coppice/model/dist/ids.js'"],
    ['disk access in a detector', 'packages/scanner/src/detectors/dockerfile/index.ts', "import { readFileSync } from 'node:fs'"],
    ['a node module in the page', 'apps/explorer/src/a.tsx', "import { join } from 'node:path'"],
    ['a detector that knows another', 'packages/scanner/src/detectors/dockerfile/index.ts', "import { a } from '../env-file/index.ts'"],
    ['a layout that selects', 'apps/explorer/src/views/overview/layout.ts', "import { select } from 'd3'"],
    ['a layout that measures', 'apps/explorer/src/views/overview/layout.ts', 'const width = window.innerWidth'],
  ])('notices %s', (_, path, text) => {
    const crossings = findBorderCrossings([{ path, text }])

    expect(crossings).toHaveLength(1)
  })

  it('notices a second door to a library', () => {
    const text = "import { Project } from 'ts-morph'"

    const crossings = findBorderCrossings([
      { path: 'packages/scanner/src/syntax/parse.ts', text },
      { path: 'packages/scanner/src/link/ask.ts', text },
    ])

    expect(crossings).toHaveLength(1)
  })

  it.each([
    [
      'what the drawing allows',
      'packages/scanner/src/a.ts',
      "import { by } from '@coppice/model'\nimport { find } from '@coppice/catalog'",
    ],
    ['disk access in the folder for it', 'packages/scanner/src/io/walk.ts', "import { readFile } from 'node:fs/promises'"],
    ['the registry of detectors', 'packages/scanner/src/detectors/index.ts', "import { dockerfile } from './dockerfile/index.ts'"],
    ['an import that is only spoken of', 'packages/model/src/a.ts', "/**\nimport { a } from '@coppice/scanner'\n*/"],
    ['a layout that computes', 'apps/explorer/src/views/overview/layout.ts', "import { hierarchy, pack } from 'd3'"],
  ])('lets %s pass', (_, path, text) => {
    const crossings = findBorderCrossings([{ path, text }])

    expect(crossings).toEqual([])
  })
})

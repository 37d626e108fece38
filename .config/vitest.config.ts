import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * Tests run from source: the `source` condition of every package's `exports` wins, so no build has to happen first.
 * What cannot run from source on Node 20 (workers, the command line as a process, the one-file report, a browser) is named `*.built.test.ts`,
 * forms the project `built`, and is run by `npm test` after the build.
 */
const files = (suffix: string): string[] => [
  `packages/*/{src,test}/**/*.${suffix}`,
  `apps/*/{src,test}/**/*.${suffix}`,
  `.config/**/*.${suffix}`,
]
const never = [...configDefaults.exclude, '**/dist/**', 'fixtures/**']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    // Of the client of the Model Context Protocol, one dependency offers its source under the same condition as our packages do.
    server: { deps: { inline: [/^@coppice\//, /@modelcontextprotocol/, /eventsource/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [...files('test.ts'), ...files('test.tsx')],
          exclude: [...never, '**/*.built.test.ts'],
          // Units change nothing that others see: one worker loads the packages once for all of its files, a third of the time.
          isolate: false,
          maxWorkers: '100%',
          // Whole estates are analysed in some: a busy machine is no failure, and what must be fast is asked for its own time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: files('built.test.ts'),
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the others and one by one: each starts programs of its own, and machines that test have few cores.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
    ],
  },
})

/**
 * Puts the built command line and all that it loads of the house and of small packages into a few files: a process that has to find and read nine hundred
 * modules takes four times as long to start. Packages that find files beside themselves, and those that few commands load, stay outside.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../terminal.mjs'
import { onlyParser } from './compiler.mjs'

const OUTSIDE = [/^ora$/, /^piscina$/, /^web-tree-sitter$/, /^playwright-core$/, /^@sparticuz\//, /^@modelcontextprotocol\//]
const scanner = join(root, 'packages/scanner')
const target = join(root, 'apps/cli/dist/bundle')
const COMPILER = 'ts-morph'
/** Modules of which nothing has to run unless a name of theirs is used. Packages of the house say so themselves; these do not. */
const FREE_OF_EFFECTS = /\/node_modules\/(?:yaml|graphology[^/]*)\//

rmSync(target, { recursive: true, force: true })
const build = await rolldown({
  input: { index: join(root, 'apps/cli/dist/index.js'), 'detect-worker': join(scanner, 'dist/io/detect-worker.js') },
  platform: 'node',
  external: OUTSIDE,
  treeshake: { moduleSideEffects: [{ test: FREE_OF_EFFECTS, sideEffects: false }] },
  resolve: { conditionNames: ['import', 'node', 'default'], mainFields: ['module', 'main'] },
  plugins: [
    {
      name: 'only-parser',
      resolveId: (id) => (id === COMPILER ? COMPILER : null),
      load: (id) => (id === COMPILER ? { code: onlyParser(scanner), moduleSideEffects: false } : null),
    },
  ],
})
await build.write({
  dir: target,
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  sourcemap: true,
  // The engine reads through all of it at every start: what is no code only costs time, and one letter outside ASCII doubles the size of a whole file.
  charset: 'ascii',
  comments: false,
  // Names stay: they are what somebody who reports a failure can tell.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
})

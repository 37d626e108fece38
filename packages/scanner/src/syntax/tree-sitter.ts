import { createRequire } from 'node:module'
import { InternalError } from '@coppice/model'
import type { Language, Node, Parser, Tree } from 'web-tree-sitter'
import { startTimer, TookTooLong } from './limits.ts'
import { NestedTooDeeply } from './nesting.ts'
import { isRuntimeFailure, openRuntime, type ParserRuntime } from './parser-runtime.ts'

/**
 * The one door to tree-sitter. Grammars are WebAssembly files that load asynchronously, detectors are pure and synchronous: so the
 * engine prepares the grammars that detectors ask for, once a process, before the first file.
 */
export type Grammar = 'c-sharp' | 'cpp' | 'go' | 'java' | 'kotlin' | 'php' | 'python' | 'ruby' | 'rust' | 'scala'

export type SyntaxNode = Node

interface Ready {
  readonly language: Language
  readonly parser: Parser
}

const parsers = new Map<Grammar, Ready>()
let runtime: ParserRuntime | undefined
let isBroken = false
let revivals = 0

/** Loads grammars that are not loaded yet. */
export async function prepareGrammars(grammars: Iterable<Grammar>): Promise<void> {
  const missing = [...new Set(grammars)].filter((grammar) => !parsers.has(grammar))
  if (missing.length === 0) return
  runtime ??= await openRuntime()
  const { resolve } = createRequire(import.meta.url)
  for (const grammar of missing) {
    const language = await runtime.loadLanguage(resolve(fileOf(grammar)))
    parsers.set(grammar, { language, parser: runtime.newParser(language) })
  }
}

/** A file has taken all memory that parsers have: none can be parsed until they are revived. */
export function areParsersBroken(): boolean {
  return isBroken && revivals < MOST_REVIVALS
}

/** What a broken runtime held stays taken: files that break more of them are not an accident. */
const MOST_REVIVALS = 3

/** Goes on with new parsers in new memory. */
export async function reviveParsers(): Promise<void> {
  revivals++
  const grammars = [...parsers.keys()]
  abandoned.push(...open, ...parsers.values())
  open.clear()
  parsers.clear()
  runtime = undefined
  await prepareGrammars(grammars)
  isBroken = false
}

/** Kept for ever: freeing what was ended half-way could bring down the process. */
const abandoned: unknown[] = []
const open = new Set<Tree>()

/** A parser that was ended half-way would go on with the next text where it left off: all of them begin anew. */
export function forgetParses(): void {
  abandoned.push(...open)
  open.clear()
  for (const [grammar, { language, parser }] of parsers) {
    abandoned.push(parser)
    if (runtime && !isBroken) parsers.set(grammar, { language, parser: runtime.newParser(language) })
  }
}

/** Grammars that are published one by one. */
const OWN_PACKAGES: Partial<Record<Grammar, string>> = { kotlin: '@tree-sitter-grammars/tree-sitter-kotlin', scala: 'tree-sitter-scala' }

function fileOf(grammar: Grammar): string {
  const folder = OWN_PACKAGES[grammar] ?? '@vscode/tree-sitter-wasm/wasm'
  return `${folder}/tree-sitter-${grammar}.wasm`
}

/**
 * Parses a text and hands the root to `read`; the tree is freed afterwards, so nothing of it may be kept.
 *
 * @throws TookTooLong where making sense of what is no program takes for ever, or all memory; NestedTooDeeply where no recursion could follow.
 */
export function withSyntaxTree<T>(grammar: Grammar, text: string, read: (root: SyntaxNode) => T): T {
  const ready = parsers.get(grammar)
  if (!ready) throw new InternalError(`grammar ${grammar} was not prepared`)
  // Several detectors ask for the same file, one after the other.
  if (isBroken || text === hopeless) throw new TookTooLong()
  try {
    return withTree(ready.parser, text, read)
  } catch (error) {
    if (!isRuntimeFailure(error)) throw error
    isBroken = true
    hopeless = text
    throw new TookTooLong()
  }
}

function withTree<T>(parser: Parser, text: string, read: (root: SyntaxNode) => T): T {
  const isOver = startTimer(PATIENCE)
  const tree = parser.parse(text, null, { progressCallback: isOver })
  if (!tree) {
    parser.reset()
    hopeless = text
    throw new TookTooLong()
  }
  open.add(tree)
  try {
    if (isDeeperThan(tree.rootNode, DEEPEST)) throw new NestedTooDeeply()
    return read(tree.rootNode)
  } finally {
    open.delete(tree)
    tree.delete()
  }
}

/** Milliseconds that a file may be parsed for. */
const PATIENCE = 3000
let hopeless: string | undefined

/** Whoever walks a tree calls itself for every level, and to find a parent takes as long as the tree is deep. */
const DEEPEST = 600

/** Looks only into what holds enough nodes to be so deep, which in ordinary files little does. */
function isDeeperThan(root: SyntaxNode, most: number): boolean {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    const left = most - depth
    level = level.flatMap((node) => node.children.filter((child) => child.descendantCount > left))
  }
  return false
}

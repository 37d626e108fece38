import { createRequire } from 'node:module'
import { InternalError } from '@coppice/model'
import { Language, Parser, type Node, type Tree } from 'web-tree-sitter'

/**
 * The one door to tree-sitter. Grammars are WebAssembly files that load asynchronously, detectors are pure and synchronous: so the
 * engine prepares the grammars that detectors ask for, once a process, before the first file.
 */
export type Grammar = 'c-sharp' | 'go' | 'java' | 'kotlin' | 'php' | 'python' | 'ruby' | 'rust'

export type SyntaxNode = Node

const parsers = new Map<Grammar, Parser>()

/** Loads grammars that are not loaded yet. */
export async function prepareGrammars(grammars: Iterable<Grammar>): Promise<void> {
  const missing = [...new Set(grammars)].filter((grammar) => !parsers.has(grammar))
  if (missing.length === 0) return
  await Parser.init()
  const { resolve } = createRequire(import.meta.url)
  for (const grammar of missing) {
    const parser = new Parser()
    parser.setLanguage(await Language.load(resolve(fileOf(grammar))))
    parsers.set(grammar, parser)
  }
}

/** A parser that was ended half-way would go on with the next text where it left off: all of them begin anew. */
export function forgetParses(): void {
  for (const [grammar, { language }] of parsers) {
    const parser = new Parser()
    parser.setLanguage(language)
    parsers.set(grammar, parser)
  }
}

function fileOf(grammar: Grammar): string {
  const folder = grammar === 'kotlin' ? '@tree-sitter-grammars/tree-sitter-kotlin' : '@vscode/tree-sitter-wasm/wasm'
  return `${folder}/tree-sitter-${grammar}.wasm`
}

/** Parses a text and hands the root to `read`; the tree is freed afterwards, so nothing of it may be kept. */
export function withSyntaxTree<T>(grammar: Grammar, text: string, read: (root: SyntaxNode) => T): T {
  const parser = parsers.get(grammar)
  if (!parser) throw new InternalError(`grammar ${grammar} was not prepared`)
  const tree: Tree | null = parser.parse(text)
  if (!tree) throw new InternalError(`tree-sitter returned nothing for ${grammar}`)
  try {
    return read(tree.rootNode)
  } finally {
    tree.delete()
  }
}

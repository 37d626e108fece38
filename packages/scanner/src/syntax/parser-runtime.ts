import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as TreeSitter from 'web-tree-sitter'
import type { Language, Parser } from 'web-tree-sitter'

/** One copy of tree-sitter, with memory of its own. */
export interface ParserRuntime {
  readonly newParser: (language: Language) => Parser
  readonly loadLanguage: (path: string) => Promise<Language>
}

/** Of the types of the browser, which this code has no other use for. */
declare const WebAssembly: {
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => object
  readonly RuntimeError: abstract new () => Error
}

/** Pages of 64 KB: 32 MB, and 512 MB. The largest files of real projects take a tenth of it. */
const MEMORY = { initial: 512, maximum: 8_192 }

const require = createRequire(import.meta.url)
let copies = 0

/**
 * What is ambiguous over and over can fill any memory, within one step that nobody is asked in. A runtime that finds none left is broken for good, and
 * modules are singletons: whoever opens another one gets a new copy of the module. The memory of the old one stays taken.
 */
export async function openRuntime(): Promise<ParserRuntime> {
  const copy = copies++
  const module = (await import(
    /* @vite-ignore */ `${pathToFileURL(OWN_FILE).href}${copy === 0 ? '' : `?copy=${copy}`}`
  )) as typeof TreeSitter
  await module.Parser.init({ wasmMemory: new WebAssembly.Memory(MEMORY), print: () => {}, printErr: () => {} })
  return {
    newParser: (language) => {
      const parser = new module.Parser()
      parser.setLanguage(language)
      return parser
    },
    loadLanguage: (path) => module.Language.load(path),
  }
}

/** The copy that can be imported more than once; `require` finds the other one beside it. */
const OWN_FILE = require.resolve('web-tree-sitter').replace(/\.cjs$/, '.js')

/** Whether a runtime gave up: no memory, or what comes of having had none. */
export function isRuntimeFailure(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError
}

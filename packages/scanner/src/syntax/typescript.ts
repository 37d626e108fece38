import { ts } from 'ts-morph'
import { NestedTooDeeply } from './nesting.ts'

/**
 * The one door to the TypeScript compiler, as ts-morph bundles it. Files are parsed one by one and syntactically: no program, no
 * checker, no memory held between files. See the performance notes for why.
 */
export { ts }

const KINDS: Readonly<Record<string, ts.ScriptKind>> = {
  js: ts.ScriptKind.JSX,
  jsx: ts.ScriptKind.JSX,
  mjs: ts.ScriptKind.JSX,
  cjs: ts.ScriptKind.JSX,
  ts: ts.ScriptKind.TS,
  mts: ts.ScriptKind.TS,
  cts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
}

/** The syntax tree of a file, parents set, JSDoc left unread. Tolerates what is broken: `syntaxErrorOf` tells. */
export function parseScript(path: string, text: string): ts.SourceFile {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? ''
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }
  const source = ts.createSourceFile(path, text, options, false, KINDS[extension] ?? ts.ScriptKind.TS)
  setParents(source)
  return source
}

/** Whoever walks a tree calls itself for every level, and the stack ends at about twice as many. */
const DEEPEST = 1000

/**
 * What the parser does when it is told to, in one walk that makes no lists of nodes.
 *
 * @throws NestedTooDeeply
 */
function setParents(source: ts.SourceFile): void {
  let parent: ts.Node = source
  let depth = 0
  const visit = (node: ts.Node): void => {
    // The compiler's types leave out that it is the parser who writes it.
    ;(node as { parent: ts.Node }).parent = parent
    if (++depth > DEEPEST) throw new NestedTooDeeply()
    const outer = parent
    parent = node
    ts.forEachChild(node, visit)
    parent = outer
    depth--
  }
  ts.forEachChild(source, visit)
}

/** The first place at which a file is no valid script, 1-based. */
export function syntaxErrorOf(source: ts.SourceFile): { line: number; message: string } | undefined {
  // The parser keeps its diagnostics on the tree, in a property that its types leave out.
  const [first] = (source as ts.SourceFile & { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? []
  return first && { line: lineAt(source, first.start), message: textOf(first.messageText) }
}

/** What the parser complains of is one sentence; only a type checker explains further. */
function textOf(message: string | ts.DiagnosticMessageChain): string {
  return typeof message === 'string' ? message : message.messageText
}

/** 1-based line of a node's first character. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile()
  return lineAt(source, node.getStart(source))
}

/** 1-based line of what a call calls: in a chain over several lines, that of the member's name. */
export function lineOfCall(node: ts.CallExpression | ts.NewExpression): number {
  return lineOf(ts.isPropertyAccessExpression(node.expression) && ts.isCallExpression(node) ? node.expression.name : node)
}

function lineAt(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1
}

import { defineDetector, type DetectContext, type SourceFile } from '../../detect/detector.ts'
import type { Export, Finding, Reference } from '../../facts/finding.ts'
import { syntaxErrorOf } from '../../syntax/typescript.ts'
import { readBindings } from './bindings.ts'
import { readConfigClasses } from './config-classes.ts'
import { readConfiguredClients } from './configured-clients.ts'
import { readDecorators } from './decorators.ts'
import { readDefinitions } from './definitions.ts'
import { readEnvironment } from './environment-reads.ts'
import { readFileRoutes } from './file-routes.ts'
import { createFileReader, type FileReader } from './file-reader.ts'
import { readExports, readImports } from './imports.ts'
import { readFlags, readInvocations } from './invocations.ts'
import { outlineOf } from './outline/index.ts'
import { readReferences } from './references.ts'
import { readRoutes } from './routes.ts'
import { readTransports } from './transports.ts'

export const javascript = defineDetector({
  id: 'javascript',
  title: 'JavaScript and TypeScript: imports, calls, clients of stores and brokers, routes, environment',
  docs: 'https://tc39.es/ecma262/',
  family: 'usage',
  files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}'],
  mayMatter: (text) =>
    !isBundle(text) && /\b(?:import|export|exports|require|process|fetch|WebSocket|EventSource)\b|\.(?:listen|get|post|ajax)\(/.test(text),
  outline: (file) => (/\.d\.[cm]?ts$/.test(file.path) ? undefined : outlineOf(file, readOutline)),
  detect: (file, context) => (/\.d\.[cm]?ts$/.test(file.path) ? [] : read(file, context)),
})

/** Longer files are data or were put together by a tool. */
const MAX_LENGTH = 400_000
/** Nobody writes lines that are this long on average. */
const MAX_MEAN_LINE = 400

/**
 *   parse ─► index (one walk) ─► scopes, values, origins (when asked for) ─► readers ─► findings in order of lines
 *
 * Definitions come last among the readers: they also hold what the values of the others mention.
 */
function read(file: SourceFile, context: DetectContext): Finding[] {
  const reader = createFileReader(file.path, /\.(?:vue|svelte)$/.test(file.path) ? scriptsOf(file.text) : file.text)
  const error = syntaxErrorOf(reader.source)
  if (error) context.skip({ code: 'syntax-error', ...error })
  const exports = [...readExports(reader)]
  const findings = [...readAtOnce(reader, exports), ...readInvocations(reader), ...readFlags(reader)]
  findings.push(...readDefinitions(reader, exports))
  return findings.toSorted((a, b) => a.line - b.line)
}

/** All that an outline tells; undefined where the file is no valid script, which is to be told. */
function readOutline(file: SourceFile): Finding[] | undefined {
  const reader = createFileReader(file.path, file.text)
  if (syntaxErrorOf(reader.source)) return undefined
  return readAtOnce(reader, [...readExports(reader)]).toSorted((a, b) => a.line - b.line)
}

function readAtOnce(reader: FileReader, exports: readonly Export[]): Finding[] {
  return [
    ...readImports(reader),
    ...exports,
    ...withOffered(readReferences(reader), reader, exports),
    ...readRoutes(reader),
    ...readFileRoutes(reader, exports),
    ...readDecorators(reader),
    ...readConfiguredClients(reader),
    ...readTransports(reader),
    ...readBindings(reader),
    ...readConfigClasses(reader),
    ...readEnvironment(reader),
  ]
}

/** Marks what stands in a function that others may import and that nothing in the file calls. */
function withOffered(references: Iterable<Reference>, reader: FileReader, exports: readonly Export[]): Reference[] {
  const names = new Set(exports.filter(({ exported, local }) => exported === local && exported !== 'default').map(({ local }) => local))
  const isOffered = (name: string): boolean => names.has(name) && isNamedOnce(name, reader.source.text)
  return [...references].map((one) => (one.within !== undefined && isOffered(one.within) ? { ...one, offered: true } : one))
}

function isNamedOnce(name: string, text: string): boolean {
  let count = 0
  for (let at = text.indexOf(name); at >= 0 && count < 2; at = text.indexOf(name, at + name.length))
    if (!/[\w$]/.test(text[at - 1] ?? '') && !/[\w$]/.test(text[at + name.length] ?? '')) count++
  return count === 1
}

/** What stands between the script tags of a component, at its lines; all else is blank. */
function scriptsOf(text: string): string {
  let kept = ''
  let from = 0
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1] ?? '').length
    kept += blank(text.slice(from, start)) + (match[2] ?? '')
    from = start + (match[2] ?? '').length
  }
  return kept
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Put together or shortened by a tool: what it was made from is elsewhere. */
function isBundle(text: string): boolean {
  if (text.length > MAX_LENGTH) return true
  if (text.length < 5000) return false
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.length / lines > MAX_MEAN_LINE
}

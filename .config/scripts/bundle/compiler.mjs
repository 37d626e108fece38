import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What the compiler's own bundler put first. */
const HELPERS = ['\n"use strict";\n', '\n// src/typescript/typescript.ts\n']
/** Sections follow each other in the order in which they need each other: the parser is whole before the second of these begins. */
const UP_TO_THE_PARSER = ['\n// src/compiler/corePublic.ts\n', '\n// src/compiler/commandLineParser.ts\n']
/** What the nodes of a tree are made of, by which of the parser's makers gives it. */
const NODES = {
  getNodeConstructor: 'NodeObject',
  getTokenConstructor: 'TokenObject',
  getIdentifierConstructor: 'IdentifierObject',
  getPrivateIdentifierConstructor: 'PrivateIdentifierObject',
  getSourceFileConstructor: 'SourceFileObject',
}
const CLASSES = ['NodeObject', 'TokenOrIdentifierObject', 'TokenObject', 'IdentifierObject', 'PrivateIdentifierObject', 'SourceFileObject']

/**
 * The compiler that ts-morph brings, without what comes after its parser: four fifths of it, which a scan would load for nothing. Gives the module that
 * stands for `ts-morph` in the bundle; it exports what `scanner` (its built code) reads of `ts`.
 */
export function onlyParser(scanner) {
  const common = createRequire(createRequire(join(scanner, 'package.json')).resolve('ts-morph')).resolve('@ts-morph/common')
  const whole = readFileSync(join(dirname(common), 'typescript.js'), 'utf8')
  const classes = CLASSES.map((name) => between(whole, `\nvar ${name} = class`, '\n};\n') + '\n};\n')
  const makers = Object.entries(NODES).map(([maker, name]) => `${maker}: () => ${name}`)
  const parser = withoutUnsaid([between(whole, ...HELPERS), between(whole, ...UP_TO_THE_PARSER), ...classes].join('\n'))
  const names = namesRead(join(scanner, 'dist'))
  const missing = names.filter((name) => !new RegExp(`^(?:var|function) ${name}\\b`, 'm').test(parser))
  if (missing.length > 0) throw new Error(`The scanner asks for ts.${missing.join(', ts.')}, which is no part of the compiler's parser.`)
  return [
    // What asks whether it runs in Node looks for the disk, which a parser has no use for.
    parser.replaceAll('typeof require', 'typeof undefined'),
    `setObjectAllocator({ ...objectAllocator, ${makers.join(', ')} });`,
    `export const ts = { ${names.join(', ')} };\n`,
  ].join('\n')
}

/** Without the messages that only the rest of the compiler says: nine tenths of two thousand, made one by one at every start. */
function withoutUnsaid(parser) {
  const said = new Set([...parser.matchAll(/\bDiagnostics\.(\w+)/g)].map((match) => match[1]))
  return parser.replace(/^ {2}(\w+): diag\(.*\),?\n/gm, (line, name) => (said.has(name) ? line : ''))
}

function between(text, from, to) {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`The compiler is no longer put together as the bundle expects: ${from.trim()} … ${to.trim()}`)
  return text.slice(start, end)
}

/** `ts.name`, wherever the built code says so. */
function namesRead(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))
  const names = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?<![\w$.'/])ts\.([A-Za-z]+)/g)].map((match) => match[1]),
  )
  return [...new Set(names)].sort()
}

import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

interface Parsed {
  readonly errors: readonly string[]
  /** Statements, as the parser tells them apart. */
  readonly statements: number
}

describe('report/exports/neo4j', () => {
  it('gives statements that an openCypher parser accepts', () => {
    const text = textOf(smallAnalysis(), 'neo4j', 'neo4j/estate.cypher')

    expect(parse(text)).toEqual({ errors: [], statements: 4 })
    expect(text).toContain('MERGE (a)-[r:OWNED_BY {key: row.key}]->(b)')
  })

  it('would notice a statement that is none', () => {
    expect(parse('MERGE (n:Node {id: ;').errors).not.toEqual([])
  })

  it.each(hostileNames)('lets %s end no text and begin no statement', (_, name) => {
    expect(parse(textOf(smallAnalysis(name), 'neo4j', 'neo4j/estate.cypher'))).toEqual({ errors: [], statements: 4 })
  })

  it.each(hostileNames)('keeps as many cells in every row of its tables with %s', (_, name) => {
    for (const table of ['neo4j/nodes.csv', 'neo4j/relationships.csv']) {
      const rows = readCsv(textOf(smallAnalysis(name), 'neo4j', table))

      expect(new Set(rows.map((row) => row.length)).size, table).toBe(1)
    }
    expect(readCsv(textOf(smallAnalysis(name), 'neo4j', 'neo4j/nodes.csv')).map((row) => row[2])).toContain(name)
  })
})

/** The parser of Neo4j's own editor. It comes as CommonJS without types. */
function parse(text: string): Parsed {
  const require = createRequire(import.meta.url)
  const { CypherLexer, CypherParser } = require('@neo4j-cypher/antlr4') as Record<
    'CypherLexer' | 'CypherParser',
    new (input: unknown) => Recognizer
  >
  const { default: antlr4 } = createRequire(require.resolve('@neo4j-cypher/antlr4'))('@neo4j-cypher/antlr4-browser') as {
    readonly default: Antlr
  }
  const errors: string[] = []
  const listener = {
    syntaxError: (_: unknown, __: unknown, line: number, at: number, message: string) => errors.push(`${line}:${at} ${message}`),
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  }
  // Its grammar takes what follows the last semicolon for one more statement.
  const lexer = new CypherLexer(new antlr4.InputStream(text.replace(/;\s*$/, '')))
  const parser = new CypherParser(new antlr4.CommonTokenStream(lexer))
  for (const one of [lexer, parser]) {
    one.removeErrorListeners()
    one.addErrorListener(listener)
  }
  const tree = parser.cypher?.()
  return { errors, statements: (tree?.children ?? []).filter((child) => child.constructor.name === 'CypherPartContext').length }
}

interface Recognizer {
  readonly removeErrorListeners: () => void
  readonly addErrorListener: (listener: unknown) => void
  readonly cypher?: () => { readonly children: readonly object[] }
}

interface Antlr {
  readonly InputStream: new (text: string) => unknown
  readonly CommonTokenStream: new (lexer: unknown) => unknown
}

/** RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

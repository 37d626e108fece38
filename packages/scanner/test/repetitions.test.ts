import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createDetectorSet } from '../src/detect/run-detectors.ts'
import { detectors } from '../src/detectors/index.ts'
import { areParsersBroken, prepareGrammars, reviveParsers } from '../src/syntax/tree-sitter.ts'
import { goldenInputs } from './golden-inputs.ts'

const RUNS = Number(process.env['COPPICE_FUZZ_RUNS'] ?? 60)
const SEED = Number(process.env['COPPICE_FUZZ_SEED'] ?? 1)

/** Characters of one input. */
const SIZE = 20_000

/** Processor time that a file may take before it is given up; parsers end after a third of it. */
const PATIENCE = 10_000

/** Syntax of every format that is read, and what patterns look for. */
const PIECES = [
  ...'{ } [ ] ( ) < > " \' ` / \\ | # @ $ % & * - + = : ; , . ? ! ~ ^ _ a A 0 é'.split(' '),
  ...' |\n|\r|\t|\r\n|\u0000|\ufeff|\u2028'.split('|'),
  ...'{{ }} ${ $( << <<< <!-- --> /* */ // -- --- ... => -> :: == != && || ?. ?? ## \\n a. a: a= a, a( a[ a{ "a" "a", [a] (a) {a} <a> </a> <a/> &a; &a *a <<:*x'.split(
    ' ',
  ),
  ...'- a\n|a:\n|  a: 1\n|a = 1\n|[a]\n|a {\n|}\n|end\n|do\n|if a\n|"""|\'\'\'|<<-A\n|:=|@a\n|#{|<%|%>|{%|%}|http://|a@b|://|a/|../|a;b|k=v&|?a=|==|a+|a-|$a|%a%'.split(
    '|',
  ),
]

const set = createDetectorSet(detectors)
const inputs = goldenInputs()
beforeAll(() => prepareGrammars(detectors.flatMap((detector) => detector.grammars ?? [])), 60_000)

describe('scanner: files in which one thing stands over and over', () => {
  it(`crash no detector and hang none, in ${RUNS} of them`, async () => {
    const slow: string[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.nat(inputs.length - 1),
        fc.constantFrom(...PIECES),
        fc.constantFrom(...PIECES, ''),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (at, one, other, share) => {
          const { path, text } = inputs[at]!
          const piece = one + other
          const repeated = text.slice(0, Math.floor(share * text.length)) + piece.repeat(Math.ceil(SIZE / piece.length))
          const started = process.cpuUsage()
          const { diagnostics } = set.detect('estate', { path, text: repeated })
          const { user, system } = process.cpuUsage(started)
          if (areParsersBroken()) await reviveParsers()
          if ((user + system) / 1000 > PATIENCE) slow.push(`${path} at ${share}: ${JSON.stringify(piece)}`)
          expect(diagnostics.filter(({ code }) => code === 'detector-failed')).toEqual([])
        },
      ),
      { numRuns: RUNS, seed: SEED },
    )
    expect(slow).toEqual([])
  }, 3_600_000)
})

import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createDetectorSet } from '../src/detect/run-detectors.ts'
import { detectors } from '../src/detectors/index.ts'
import { prepareGrammars } from '../src/syntax/tree-sitter.ts'
import { goldenInputs } from './golden-inputs.ts'

const RUNS = Number(process.env['COPPICE_FUZZ_RUNS'] ?? 150)
const SEED = Number(process.env['COPPICE_FUZZ_SEED'] ?? 1)

/** Longest time that a file of this size may take on a busy machine: what takes longer hangs. */
const PATIENCE = 10_000

const set = createDetectorSet(detectors)
const files = goldenInputs()
beforeAll(() => prepareGrammars(detectors.flatMap((detector) => detector.grammars ?? [])), 60_000)

describe('scanner: files that were damaged', () => {
  it(`crash no detector and hang none, in ${RUNS} mutations of real files`, () => {
    let slowest = 0
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.array(mutation(), { minLength: 1, maxLength: 4 }), (at, mutations) => {
        const { path, text } = files[at]!
        let damaged = text
        for (const mutate of mutations) damaged = mutate(damaged)
        const started = performance.now()
        const { diagnostics } = set.detect('estate', { path, text: damaged })
        slowest = Math.max(slowest, performance.now() - started)
        expect(diagnostics.filter(({ code }) => code === 'detector-failed')).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED },
    )
    expect(slowest).toBeLessThan(PATIENCE)
  }, 600_000)
})

/** What happens to files: cut off, cut into, doubled, mixed with bytes and with what means something elsewhere. */
function mutation(): fc.Arbitrary<(text: string) => string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const at = (text: string, share: number): number => Math.floor(share * text.length)
  return fc.oneof(
    place.map((share) => (text: string) => text.slice(0, at(text, share))),
    fc.tuple(place, place).map(
      ([from, to]) =>
        (text: string) =>
          text.slice(0, at(text, Math.min(from, to))) + text.slice(at(text, Math.max(from, to))),
    ),
    fc.tuple(place, fc.string({ unit: 'binary', maxLength: 30 })).map(
      ([share, added]) =>
        (text: string) =>
          text.slice(0, at(text, share)) + added + text.slice(at(text, share)),
    ),
    fc
      .tuple(
        place,
        fc.constantFrom(
          '{',
          '}',
          '[',
          '((',
          '"',
          "'",
          '`',
          '<<<',
          '<!--',
          '*/',
          '&a *a',
          '<<: *x',
          '${',
          '{{',
          '%',
          '\u0000',
          '\r',
          '\t',
          '\ufeff',
          '---\n',
          '__proto__',
          'constructor',
        ),
      )
      .map(
        ([share, added]) =>
          (text: string) =>
            text.slice(0, at(text, share)) + added + text.slice(at(text, share)),
      ),
    fc.tuple(place, fc.integer({ min: 2, max: 300 })).map(([share, times]) => (text: string) => {
      const piece = text.slice(at(text, share), at(text, share) + 12)
      return text.slice(0, at(text, share)) + piece.repeat(times) + text.slice(at(text, share))
    }),
    fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
  )
}

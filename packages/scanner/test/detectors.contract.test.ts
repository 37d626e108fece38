import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compareText } from '@coppice/model'
import picomatch from 'picomatch'
import { beforeAll, describe, expect, it } from 'vitest'
import { detectors } from '../src/detectors/index.ts'
import { Finding } from '../src/facts/finding.ts'
import { prepareGrammars } from '../src/syntax/tree-sitter.ts'
import { casesOf, CASES, foldersIn, readAlone } from './detector-cases.ts'

/** Findings that mean nothing by themselves: every file of code has some. */
const FOR_THE_LINKER: ReadonlySet<string> = new Set(['import', 'export', 'definition', 'invocation', 'environment-read', 'flag'])

const ids = detectors.map((detector) => detector.id)

describe('scanner/detectors', () => {
  it('are the folders, in alphabetical order', () => {
    const folders = readdirSync(fileURLToPath(new URL('../src/detectors/', import.meta.url)), { withFileTypes: true })

    expect(ids).toEqual(
      folders
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .toSorted(compareText),
    )
  })

  it('have a folder of cases each, and no case is without its detector', () => {
    expect(foldersIn(CASES)).toEqual(ids)
  })
})

describe.each(detectors)('scanner/detectors/$id', (detector) => {
  const cases = casesOf(detector.id)
  const files = cases.flatMap((one) => one.files)
  const isClaimed = picomatch([...detector.files], { dot: true })

  beforeAll(() => prepareGrammars(detector.grammars ?? []))

  it('claims files of its own cases', () => {
    expect(files.filter((file) => isClaimed(file.path)).length).toBeGreaterThan(0)
  })

  it('has a case in which it finds something, and one in which there is nothing to find', () => {
    const counts = cases.map(
      (one) => one.files.flatMap((file) => readAlone(detector, file).facts).filter((fact) => !FOR_THE_LINKER.has(fact.kind)).length,
    )

    expect(counts.some((found) => found > 0)).toBe(true)
    expect(counts.some((found) => found === 0)).toBe(true)
  })

  it('finds what the vocabulary knows, and the same twice', () => {
    for (const file of files) {
      const once = readAlone(detector, file)

      for (const { repository: _repository, file: _file, detector: _detector, ...finding } of once.facts)
        expect(Finding.parse(finding)).toBeDefined()
      expect(readAlone(detector, file)).toEqual(once)
    }
  })

  it('reads what is empty, cut off, mangled or long without failing', { timeout: 60_000 }, () => {
    for (const { path, text } of files.filter((file) => isClaimed(file.path))) {
      const hostile = [
        '',
        '\uFEFF',
        text.slice(0, text.length / 2),
        text.slice(text.length / 3),
        text.replaceAll('\n', '\r\n'),
        '\u0000\uFFFD'.repeat(500),
        `${text}\n${'['.repeat(5_000)}`,
        text.padEnd(1_000_000, ' x'),
      ]
      for (const mangled of hostile) {
        const failures = readAlone(detector, { path, text: mangled }).diagnostics.filter(
          (diagnostic) => diagnostic.code === 'detector-failed',
        )

        expect(failures, `${path}: ${JSON.stringify(mangled.slice(0, 60))}`).toEqual([])
      }
    }
  })
})

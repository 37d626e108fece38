import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SourceFile } from '../src/detect/detector.ts'
import { detectors } from '../src/detectors/index.ts'
import { prepareGrammars } from '../src/syntax/tree-sitter.ts'
import { casesOf, readAlone } from './detector-cases.ts'

describe.each(detectors)('fixtures/detectors/$id', (detector) => {
  beforeAll(() => prepareGrammars(detector.grammars ?? []))

  it.each(casesOf(detector.id))('$name', async ({ folder, files }) => {
    const found = { findings: files.flatMap(findings), diagnostics: files.flatMap(skipped) }

    // Written by hand first, so that the case is the specification; CI refuses to write it anew.
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
  })

  function findings(file: SourceFile): object[] {
    return readAlone(detector, file).facts.map(({ repository: _repository, file: path, detector: _detector, ...finding }) => ({
      file: path,
      ...finding,
    }))
  }

  function skipped(file: SourceFile): object[] {
    return readAlone(detector, file).diagnostics.map(({ file: path, line, code, message }) => ({
      file: path,
      code,
      message,
      ...(line === undefined ? {} : { line }),
    }))
  }
})

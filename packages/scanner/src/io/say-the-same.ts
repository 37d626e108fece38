import { join } from 'node:path'
import type { Detector } from '../detect/detector.ts'
import { createDetectorSet, type DetectorSet } from '../detect/run-detectors.ts'
import type { FileFacts } from '../facts/fact.ts'
import { prepareGrammars } from '../syntax/tree-sitter.ts'
import { toSays } from './fact-cache.ts'
import type { Repository } from './find-repositories.ts'
import { readFacts } from './read-facts.ts'
import { readText } from './read-file.ts'
import type { Survey } from './survey.ts'

/** More files than these are read as in any other scan. */
const FEW = 50

/**
 * Whether all files that were touched say what they said last time: somebody wrote a comment, or changed what nothing hangs on. Then all that was made
 * of them holds, and nothing has to be linked. What is found so is remembered.
 */
export async function sayTheSame(surveys: readonly Survey[], detectors: readonly Detector[]): Promise<boolean> {
  const touched = surveys.flatMap(({ before }) => before?.touched ?? [])
  if (touched.length > FEW || surveys.some(({ before }) => !before)) return false
  const set = createDetectorSet(detectors)
  await prepareGrammars(touched.flatMap((file) => set.claimants(file).flatMap(({ grammars }) => grammars ?? [])))
  for (const { repository, before, cache } of surveys) {
    const read = await readFacts(
      repository,
      (before?.touched ?? []).map((file) => ({ file, hash: cache?.known(file)?.hash })),
      set,
    )
    const found = read.map(({ file, stamp, hash, facts }) => {
      const says = cache?.known(file)?.says ?? ''
      // Without facts the content is the known one.
      const isSame = says !== '' && (facts === undefined || says === toSays(facts) || says === toSays(withAsked(facts, repository, set)))
      return isSame && hash !== undefined ? { file, stamp, hash } : undefined
    })
    const same = found.filter((one) => one !== undefined)
    if (same.length < found.length) return false
    if (same.length > 0) await cache?.retouch(same)
  }
  return true
}

/** A link may have asked for what an outline leaves out: then that is part of what the file said. */
function withAsked(facts: FileFacts, { root }: Repository, set: DetectorSet): FileFacts {
  if (!facts.outline) return facts
  const content = readText(join(root, facts.file))
  return 'problem' in content ? facts : { ...facts, asked: set.leftOut(facts, content.text) }
}

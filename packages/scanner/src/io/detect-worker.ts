import { createDetectorSet } from '../detect/run-detectors.ts'
import { detectors } from '../detectors/index.ts'
import { prepareGrammars } from '../syntax/tree-sitter.ts'
import type { DetectTask } from './detect-pool.ts'
import { readFacts, type ReadFacts } from './read-facts.ts'

const set = createDetectorSet(detectors)
const ready = prepareGrammars(detectors.flatMap((detector) => detector.grammars ?? []))

/** One batch of one repository. */
export async function detect({ repository, files }: DetectTask): Promise<ReadFacts[]> {
  await ready
  return readFacts(repository, files, set)
}

import type { Tool } from '../tool.ts'
import { blastRadius } from './blast-radius.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { findOverlap } from './find-overlap.ts'
import { listDispositions } from './list-dispositions.ts'
import { proposeScenario } from './propose-scenario.ts'

/** Every question that can be asked. A new one is a file and one line here. */
export const tools: readonly Tool[] = [listDispositions, explain, blastRadius, findOverlap, proposeScenario, diff]

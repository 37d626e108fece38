import type { Decider } from '../decider.ts'
import { invest } from './invest.ts'
import { keep } from './keep.ts'
import { merge } from './merge.ts'
import { notAssessed } from './not-assessed.ts'
import { replace } from './replace.ts'
import { retire } from './retire.ts'
import { tolerate } from './tolerate.ts'

/**
 * In the order in which they are asked; the first that answers decides. What changes something comes first, the surest change before the others;
 * then whether anything can be said at all; then what value and fit tell, and last the reasons to keep.
 */
export const deciders: readonly Decider[] = [retire, merge, replace, notAssessed, invest, tolerate, keep]

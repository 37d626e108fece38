import { marks } from '../../estate/mark.ts'
import type { CommunityRow } from './prepare.ts'

const STEPS = [1, 5, 10, 50, 100, 500] as const

export interface Shapes {
  readonly members: CommunityRow['members']
  /** Services that one shape stands for. */
  readonly per: number
}

/** One shape for each service where there is room; otherwise one for five, ten or more of the same verdict, and at least one for each verdict. */
export function thinOut({ members }: Pick<CommunityRow, 'members'>, most: number): Shapes {
  const per = STEPS.find((step) => members.length / step <= most) ?? 500
  if (per === 1) return { members, per }
  return {
    members: marks.flatMap((mark) => members.filter((member) => member.mark === mark).filter((_, index) => index % per === 0)),
    per,
  }
}

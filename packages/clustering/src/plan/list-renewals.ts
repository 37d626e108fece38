import { by, type RenewalMark } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

/** Every contract with a known renewal, by the day on which somebody has to act. */
export function listRenewals(estate: Estate): RenewalMark[] {
  const marks = estate
    .nodes('saas')
    .flatMap(({ id, contracts = [] }) =>
      contracts.flatMap(({ renewal, noticeBy }): RenewalMark[] =>
        renewal === undefined ? [] : [{ node: id, renewal, ...(noticeBy === undefined ? {} : { notice: noticeBy }) }],
      ),
    )
  return marks.sort(
    by(
      ({ notice, renewal }) => notice ?? renewal,
      ({ node }) => node,
    ),
  )
}

import type { NodeId } from '@coppice/model'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import type { Measure } from '../axis.ts'
import { findUsers, firstEvidence } from '../find-users.ts'

/** At best, whoever names it as a candidate needs it as well, and everybody whose code was not read. */
export const callers: Measure = (context, subject) => {
  const { estate, coverage } = context
  const users = findUsers(context, subject)
  const names = listNames(
    namesOf(
      estate,
      users.map((user) => user.id),
    ),
  )
  const isUnread = (id: NodeId): boolean => {
    const node = estate.node(id)
    return node?.kind === 'service' && estate.isClustered(id) && !coverage.isRead(node)
  }
  const maybe = new Set(coverage.candidatesFor(subject.id).flatMap((item) => item.from ?? []))
  const unseen = coverage.unread.length + [...maybe].filter((id) => !isUnread(id)).length
  const seen = [subject.id, ...users.map((user) => user.id)].filter((id) => isUnread(id) || maybe.has(id)).length
  const verb = subject.kind === 'saas' ? agree(users.length, 'uses', 'use') : agree(users.length, 'needs', 'need')
  return {
    found: users.length,
    high: users.length + unseen - seen,
    text:
      users.length === 0
        ? `Nobody in the estate was seen to need ${subject.name}.`
        : `${count(users.length, 'service')} ${verb} ${subject.name}: ${names}.`,
    evidence: firstEvidence(users),
  }
}

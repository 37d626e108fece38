import { by, type Assessment, type AxisScore, type Rules } from '@coppice/model'
import type { AxisContext, AxisDefinition, Subject } from './axis.ts'
import { axes } from './index.ts'
import { placeInTime } from './place-in-time.ts'
import { readPortfolio } from './read-portfolio.ts'
import { scoreAxis } from './score-axis.ts'

/** How every service and every SaaS product stands on all axes, and its place in TIME; by id, none is left out. */
export function assess(input: Omit<AxisContext, 'facts'>, rules: Rules): Assessment[] {
  const context: AxisContext = { ...input, facts: readPortfolio(input.estate) }
  const subjects: Subject[] = [...input.estate.services, ...input.estate.nodes('saas')]
  return subjects.sort(by((subject) => subject.id)).map((subject) => {
    const scores = axes.map((axis) => scoreOn(axis, rules, context, subject))
    return { node: subject.id, axes: scores, ...placeInTime(subject, scores, rules) }
  })
}

/** Spares the list of axes a type for each. */
function scoreOn(axis: AxisDefinition, rules: Rules, context: AxisContext, subject: Subject): AxisScore {
  return scoreAxis(axis, rules, context, subject)
}

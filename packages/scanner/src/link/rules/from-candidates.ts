import type { Answer, Estate } from '../estate.ts'
import type { HostCandidate } from '../hosts.ts'

/** The one component that all candidates mean; several are no answer, but they are named. */
export function fromCandidates(candidates: readonly HostCandidate[], looked: string, estate: Estate): Answer {
  const components = [...new Set(candidates.map((candidate) => candidate.component))]
  const [only] = components
  if (only === undefined) return { tried: looked }
  if (components.length > 1) return { tried: `${looked}: ${components.length} fit`, candidates: components }
  const best = candidates.find((candidate) => !candidate.optional) ?? candidates[0]
  return {
    target: { kind: 'component', component: only },
    evidence: best ? [estate.evidenceOf(best.declaredBy, best.decided ? 'asserted' : 'declared', `declares ${only.name}`)] : [],
    optional: candidates.every((candidate) => candidate.optional),
  }
}

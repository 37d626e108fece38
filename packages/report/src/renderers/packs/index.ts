import { toCsv } from '../../to-csv.ts'
import type { Renderer } from '../renderer.ts'
import { findFacts, type PackFacts } from './find-facts.ts'
import { toChecklist, toPack } from './to-pack.ts'

/** What whoever does the work needs: one page an item, and the items as issues to import. */
export const packs: Renderer = {
  title: 'Packs to carry out the plan: a page an item, and issues for GitHub and Jira',
  render: (analysis) => {
    const facts = findFacts(analysis)
    const until = new Map(analysis.plan.waves.map(({ number, until: day }) => [number, day]))
    return [
      ...facts.map((one, at) => ({ name: `packs/${fileOf(one, at + 1)}.md`, text: toPack(one) })),
      { name: 'packs/github-issues.csv', text: toCsv([['title', 'body', 'labels', 'milestone'], ...facts.map(toGithub)]) },
      {
        name: 'packs/jira-issues.csv',
        text: toCsv([
          ['Summary', 'Issue Type', 'Description', 'Labels', 'Due Date', 'External ID'],
          ...facts.map((one) => [
            one.proposal.title,
            'Task',
            `To do:\n${toSteps(one, '* ')}`,
            labelOf(one),
            one.item.deadline ?? until.get(one.wave),
            one.proposal.id,
          ]),
        ]),
      },
    ]
  },
}

/** `retire-service/cart` → `003-retire-service-cart`, in the order of doing; ids hold what no file system takes. */
function fileOf({ proposal }: PackFacts, place: number): string {
  return `${String(place).padStart(3, '0')}-${proposal.id.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 120)}`
}

function toGithub(facts: PackFacts): unknown[] {
  return [facts.proposal.title, `To do for ${facts.proposal.id}:\n\n${toSteps(facts, '- [ ] ')}`, labelOf(facts), `Wave ${facts.wave}`]
}

function toSteps(facts: PackFacts, bullet: string): string {
  return toChecklist(facts)
    .map((step) => `${bullet}${step}`)
    .join('\n')
}

function labelOf({ proposal }: PackFacts): string {
  return `consolidation,${proposal.kind}`
}

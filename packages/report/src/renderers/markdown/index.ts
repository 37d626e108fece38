import type { Analysis, Argument, Proposal } from '@coppice/model'
import { AXIS_WORDS, PLACE_WORDS, SCORING, toScore } from '../../assessments.ts'
import {
  count,
  COUNTING,
  list,
  percent,
  RUNG_WORDS,
  toEffort,
  toHeadline,
  toLimits,
  toPlace,
  toRobustness,
  toTarget,
  toTies,
  toWording,
  type Wording,
} from '../../words.ts'
import type { Renderer } from '../renderer.ts'
import { economics } from './economics.ts'
import { table } from './table.ts'
import { versions } from './versions.ts'
import { escapeCode, escapeText } from '../../markdown-escape.ts'

export const markdown: Renderer = {
  title: 'A report to read, to mail or to paste into a wiki',
  render: (analysis) => {
    const wording = toWording(analysis)
    const sections = [
      head(analysis, wording),
      ...economics(analysis, wording),
      ...retirements(analysis, wording),
      ...merges(wording),
      ...overlaps(wording),
      ...wording.further.flatMap(({ title, proposals }) => [`## ${title}`, ...proposals.map(sheet)]),
      versions(analysis),
      axes(analysis),
      nextSteps(analysis),
      unknowns(analysis),
      unresolved(analysis, wording),
      diagnostics(analysis),
      counting(),
    ]
    return [{ name: 'report.md', text: `${sections.filter((section) => section !== '').join('\n\n')}\n` }]
  },
}

function head(analysis: Analysis, wording: Wording): string {
  const { figures, inventory } = analysis
  const rows: [string, string][] = [
    ['Services now', String(figures.services)],
    ['Services after, if all of it is done', toTarget(figures)],
    ...(figures.retire.R3 > 0 ? [['Confirmed dead (R3)', String(figures.retire.R3)] as [string, string]] : []),
    ...(figures.retire.R2 > 0 ? [['Probably dead (R2)', String(figures.retire.R2)] as [string, string]] : []),
    ['Candidates for retirement (R1)', String(figures.retire.R1)],
    ['Suspected only (R0)', String(figures.retire.R0)],
    ['Retirements that something blocks', String(figures.retire.blocked)],
    ['Sets to merge', `${figures.mergeSets}, of ${count(figures.mergedServices, 'service', 'services')}`],
    ['Rented products', String(figures.saas)],
    ['Databases and brokers', String(figures.datastores + figures.brokers)],
    ...kept(analysis),
    ['Not assessed', String(figures.notAssessed)],
  ]
  const asOf = inventory.asOf === undefined ? 'No date is known.' : `As of ${inventory.asOf.slice(0, 10)}.`
  return `# ${escapeText(inventory.name)}: what to retire, merge and consolidate\n\n**${escapeText(toHeadline(analysis, wording))}**\n\n${asOf} ${ground(wording)}\n\n${table(['Figure', ''], rows)}`
}

/** Services and products that stay, by what to do with them. */
function kept({ verdicts }: Analysis): [string, string][] {
  const titles = { invest: 'Worth investing in', tolerate: 'To be left as it is', keep: 'Kept' } as const
  return Object.entries(titles).map(([disposition, title]) => [
    title,
    String(verdicts.filter((verdict) => verdict.disposition === disposition).length),
  ])
}

/** What the verdicts rest on, as far as their rungs tell. */
function ground({ retire }: Wording): string {
  return retire.some(({ rung }) => rung === 'R2' || rung === 'R3')
    ? 'A verdict beyond *candidate* rests on what was observed at run time, or on the word of an owner.'
    : 'Read from code, configuration and history alone: nothing here was observed at run time, so no verdict goes beyond *candidate*.'
}

function retirements(analysis: Analysis, wording: Wording): string[] {
  if (wording.retire.length === 0) return ['## Retire\n\nNothing to retire was found.']
  const last = new Map(analysis.inventory.nodes.map((node) => [node.id, node.kind === 'service' ? node.history?.lastChange : undefined]))
  const rows = wording.retire.map((proposal) => {
    const [subject] = proposal.subjects
    return [
      escapeText(list(proposal.subjects.map(wording.nameOf))),
      `${proposal.rung} ${RUNG_WORDS[proposal.rung]}${proposal.blockers.length > 0 ? ', blocked' : ''}`,
      percent(proposal.confidence),
      escapeText(subject === undefined ? '' : wording.ownersOf(subject).join(', ')) || 'unknown',
      (subject === undefined ? undefined : last.get(subject)?.slice(0, 10)) ?? 'unknown',
    ]
  })
  return [
    `## Retire\n\n${table(['Service', 'Rung', 'Confidence', 'Owner', 'Last change'], rows)}\n\n${CONFIDENCE}`,
    ...wording.retire.map(sheet),
  ]
}

/** Where the figure stands, what it was counted on. */
const CONFIDENCE =
  '_Confidence_: how many of 100 such verdicts were right in generated organisations whose truth is known. Real ones are less tidy, and nobody has counted there: the figure ends at 92\u00a0% for what rests on files and at 95\u00a0% for what was measured.'

function merges(wording: Wording): string[] {
  if (wording.merge.length === 0) return ['## Merge\n\nNo set of services that should be one was found.']
  const rows = wording.merge.map((proposal) => [
    escapeText(list(proposal.subjects.map(wording.nameOf))),
    escapeText(wording.nameOf(proposal.host)),
    percent(proposal.confidence),
    `${toEffort(proposal)}${proposal.blockers.length > 0 ? ', blocked' : ''}`,
    toTies(proposal),
  ])
  return [
    `## Merge\n\n${table(['Services', 'Into', 'Confidence', 'Effort', 'Held together by'], rows)}\n\n${CONFIDENCE}`,
    ...wording.merge.map(
      (proposal) =>
        `${sheet(proposal)}\n\n**Why ${escapeText(wording.nameOf(proposal.host))} takes the others in:** ${escapeText(proposal.hostBecause)}`,
    ),
  ]
}

function overlaps({ consolidate }: Wording): string[] {
  if (consolidate.length === 0) return []
  return [
    `## Consolidate\n\nFor ${count(consolidate.length, 'purpose', 'purposes')} one rented product may do the work of several.`,
    ...consolidate.map(sheet),
  ]
}

/** One proposal with its reasons. */
function sheet(proposal: Proposal): string {
  const parts = [
    `### ${escapeText(proposal.title)}`,
    proposal.kind === 'standardise-technology' ? `Effort: ${toEffort(proposal)}, a rough guess by size.` : '',
    reasons('For', proposal.evidenceFor),
    reasons('Against', proposal.evidenceAgainst),
    reasons('In the way', proposal.blockers),
    bullets('What would change it', proposal.wouldChange),
    bullets('How firm it is', toRobustness(proposal)),
    `**Next:** ${escapeText(proposal.nextEvidence)}`,
    `Id: ${escapeCode(proposal.id)}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function bullets(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `**${title}**\n\n${texts.map((text) => `- ${escapeText(text)}`).join('\n')}`
}

function reasons(title: string, given: readonly Argument[]): string {
  if (given.length === 0) return ''
  const lines = given.map((argument) => {
    const places = argument.evidence.slice(0, 3).map((evidence) => escapeCode(toPlace(evidence)))
    const more = argument.evidenceCount > places.length ? ` and ${argument.evidenceCount - places.length} more` : ''
    return `- ${escapeText(argument.text)}${places.length > 0 ? ` ${places.join(', ')}${more}` : ''}`
  })
  return `**${title}**\n\n${lines.join('\n')}`
}

/** Every service and product on all axes. */
function axes({ assessments, inventory, verdicts }: Analysis): string {
  if (assessments.length === 0) return ''
  const names = new Map(inventory.nodes.map((node) => [node.id, node.name]))
  const dispositions = new Map(verdicts.map((verdict) => [verdict.node, verdict.disposition]))
  const rows = assessments
    .slice(0, MOST_ROWS)
    .map(({ node, axes: scores, place }) => [
      escapeText(names.get(node) ?? node),
      (dispositions.get(node) ?? '').replaceAll('-', ' '),
      PLACE_WORDS[place],
      ...scores.map(toScore),
    ])
  const more = assessments.length > MOST_ROWS ? `\n\n… and ${assessments.length - MOST_ROWS} more; services.csv has them all.` : ''
  return `## Every service and product\n\n${SCORING}\n\n${table(['Name', 'Verdict', 'Place', ...Object.values(AXIS_WORDS)], rows)}${more}`
}

function nextSteps({ nextEvidence }: Analysis): string {
  if (nextEvidence.length === 0) return ''
  const rows = nextEvidence.slice(0, MOST_ROWS).map(({ what, why, settles }) => [escapeText(what), escapeText(why), String(settles)])
  return `## What to find out next\n\n${table(['What', 'Why', 'Verdicts it would settle'], rows)}${rest(nextEvidence.length)}`
}

function unknowns(analysis: Analysis): string {
  const { files, references } = analysis.inventory.coverage
  const failed = files.failed > 0 ? `, ${files.failed.toLocaleString('en')} of them not whole` : ''
  const read = `Read ${files.read.toLocaleString('en')} of ${count(files.listed, 'file', 'files')}${failed}; tied ${references.linked.toLocaleString('en')} of ${count(references.linked + references.unresolved, 'reference', 'references')} to what they mean.`
  const limits = toLimits(analysis).map((text) => `- ${escapeText(text)}`)
  return `## What is not known\n\n${[read, limits.join('\n')].filter((part) => part !== '').join('\n\n')}`
}

const MOST_ROWS = 200

function unresolved({ inventory }: Analysis, { nameOf }: Wording): string {
  if (inventory.unresolved.length === 0) return ''
  const rows = inventory.unresolved
    .slice(0, MOST_ROWS)
    .map((one) => [
      one.from === undefined ? '' : escapeText(nameOf(one.from)),
      escapeCode(one.reference),
      escapeText(list(one.tried)),
      one.candidates.length > 0 ? escapeText(list(one.candidates.map(nameOf))) : 'none',
      one.evidence[0] ? escapeCode(toPlace(one.evidence[0])) : '',
    ])
  return `### References that lead nowhere known\n\n${table(['From', 'Reference', 'Tried', 'May mean', 'Where'], rows)}${rest(inventory.unresolved.length)}`
}

function diagnostics({ inventory }: Analysis): string {
  if (inventory.diagnostics.length === 0) return ''
  const rows = inventory.diagnostics
    .slice(0, MOST_ROWS)
    .map((one) => [
      one.severity,
      escapeCode(`${one.repository === undefined ? '' : `${one.repository}/`}${one.file}${one.line === undefined ? '' : `:${one.line}`}`),
      escapeText(one.message),
    ])
  return `### What could not be read whole\n\n${table(['', 'Where', 'Why'], rows)}${rest(inventory.diagnostics.length)}`
}

function rest(all: number): string {
  return all > MOST_ROWS ? `\n\n… and ${all - MOST_ROWS} more; the JSON has them all.` : ''
}

function counting(): string {
  return `## How it was counted\n\n${COUNTING}`
}

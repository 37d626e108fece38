import type { Analysis, ConsolidateProposal, MergeProposal, RetireProposal } from '@coppice/model'
import { count, list, percent, placesOf, RUNG_WORDS, toHeadline, toLimits, toTarget, toWording, type Wording } from '../words.ts'
import { fit, toLine, wrap, type TerminalLook } from './terminal-look.ts'

/** Rows of a list that a terminal shows; the rest is in the documents. */
const MOST_ROWS = 20

/** What a run found, for the terminal: the sentence, the lists, and what is not known. */
export function renderSummary(analysis: Analysis, look: TerminalLook): string {
  const wording = toWording(analysis)
  const { bold } = look.palette
  const parts = [
    bold(wrap(toHeadline(analysis, wording), look, '')),
    figures(analysis, look),
    section('Retire', wording.retire, (proposal) => retirement(proposal, wording, look), look),
    section('Merge', wording.merge, (proposal) => merger(proposal, wording, look), look),
    section('Consolidate', wording.consolidate, (proposal) => overlap(proposal, wording, look), look),
    limits(analysis, look),
  ]
  return `\n${parts.filter((part) => part !== '').join('\n\n')}`
}

function figures({ figures: found }: Analysis, { palette: { bold, dim } }: TerminalLook): string {
  const pairs: [string, string][] = [
    [`${found.services} → ${toTarget(found)}`, 'services'],
    [String(found.saas), found.saas === 1 ? 'rented product' : 'rented products'],
    [String(found.datastores + found.brokers), 'databases and brokers'],
    ...(found.notAssessed > 0 ? [[String(found.notAssessed), 'not assessed'] as [string, string]] : []),
  ]
  return pairs.map(([value, label]) => `${bold(value)} ${dim(label)}`).join(dim('   ·   '))
}

function section<P>(
  title: string,
  proposals: readonly P[],
  row: (proposal: P) => string,
  { palette: { bold, dim } }: TerminalLook,
): string {
  if (proposals.length === 0) return ''
  const rest = proposals.length > MOST_ROWS ? `\n  ${dim(`… and ${proposals.length - MOST_ROWS} more`)}` : ''
  return `${bold(title)} ${dim(String(proposals.length))}\n${proposals.slice(0, MOST_ROWS).map(row).join('\n')}${rest}`
}

const NAME_WIDTH = 28

function retirement(proposal: RetireProposal, wording: Wording, look: TerminalLook): string {
  const { green, yellow, dim, red, bold } = look.palette
  const isBlocked = proposal.blockers.length > 0
  const mark = isBlocked ? red('■') : proposal.rung === 'R0' ? yellow('○') : green('●')
  const status = `${proposal.rung} ${RUNG_WORDS[proposal.rung]}${isBlocked ? ', blocked' : ''}`
  const [subject] = proposal.subjects
  const owner = subject === undefined ? '' : wording.ownersOf(subject).join(', ')
  const head = `  ${mark} ${bold(fit(list(proposal.subjects.map(wording.nameOf)), NAME_WIDTH))} ${fit(status, 22)} ${fit(percent(proposal.confidence), 6)} ${dim(toLine(owner))}`
  return [
    head.trimEnd(),
    ...because(
      [...(isBlocked ? proposal.blockers : []), ...proposal.evidenceFor].map(({ text }) => text),
      look,
    ),
    ...where(placesOf(proposal, 2), look),
  ].join('\n')
}

function merger(proposal: MergeProposal, wording: Wording, look: TerminalLook): string {
  const { green, red, bold, dim } = look.palette
  const mark = proposal.blockers.length > 0 ? red('■') : green('●')
  const others = proposal.subjects.filter((subject) => subject !== proposal.host).map(wording.nameOf)
  const head = `  ${mark} ${bold(wrap(`${list(others)} → ${wording.nameOf(proposal.host)}`, look, '', '    '))}  ${dim(`${percent(proposal.confidence)}, ${proposal.effort.low}–${proposal.effort.high} person-weeks`)}`
  return [
    head,
    ...because(
      [...proposal.blockers, ...proposal.evidenceFor].map(({ text }) => text),
      look,
    ),
    ...where(placesOf(proposal, 2), look),
  ].join('\n')
}

function overlap(proposal: ConsolidateProposal, wording: Wording, look: TerminalLook): string {
  const { green, bold, dim } = look.palette
  const names = proposal.subjects.map(wording.nameOf)
  const head = `  ${green('●')} ${bold(toLine(list(names)))}  ${dim(`${proposal.purpose.replaceAll('-', ' ')}${proposal.keep ? `, keep ${toLine(wording.nameOf(proposal.keep))}` : ''}`)}`
  return [
    head,
    ...because(
      proposal.evidenceFor.map(({ text }) => text),
      look,
    ),
    ...where(placesOf(proposal, 2), look),
  ].join('\n')
}

function because(reasons: readonly string[], look: TerminalLook): string[] {
  return reasons.slice(0, 3).map((reason) => wrap(reason, look, '    '))
}

function where(places: readonly string[], { palette: { cyan } }: TerminalLook): string[] {
  return places.length === 0 ? [] : [`    ${places.map((place) => cyan(toLine(place))).join('  ')}`]
}

function limits(analysis: Analysis, look: TerminalLook): string {
  const { bold, dim } = look.palette
  const found = toLimits(analysis)
  return `${bold('Not known')} ${dim(String(found.length))}\n${found
    .map((text) => wrap(text, look, '  · ', '    '))
    .map(dim)
    .join('\n')}\n${dim(`  ${count(analysis.inventory.diagnostics.length, 'note', 'notes')} on files; everything is in the report.`)}`
}

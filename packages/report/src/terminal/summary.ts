import type { Analysis, ConsolidateProposal, MergeProposal, Proposal, RetireProposal } from '@coppice/model'
import {
  count,
  list,
  percent,
  placesOf,
  RUNG_WORDS,
  toEffort,
  toHeadline,
  toLimits,
  toSettles,
  toTarget,
  toWording,
  type FurtherProposal,
  type Wording,
} from '../words.ts'
import { flow, wrap, type Piece, type TerminalLook } from './terminal-look.ts'

/** Rows of a list that a terminal shows; the rest is in the documents. */
const MOST_ROWS = 20
/** Of what is suspected only, a few show what the list is like; where little could be read there are hundreds. */
const MOST_SUSPECTS = 3
const MOST_REASONS = 3
const MOST_PLACES = 2

/** What a run found, for the terminal: the sentence, the lists, and what is not known. */
export function renderSummary(analysis: Analysis, look: TerminalLook): string {
  const wording = toWording(analysis)
  const { bold } = look.palette
  const parts = [
    bold(wrap(toHeadline(analysis, wording), look, '')),
    figures(analysis, look),
    retirements(wording, look),
    section('Merge', wording.merge, (proposal) => merger(proposal, wording, look), look),
    section('Consolidate', wording.consolidate, (proposal) => overlap(proposal, wording, look), look),
    ...wording.further.map(({ title, proposals }) => section(title, proposals, (proposal) => further(proposal, look), look)),
    nextSteps(analysis, look),
    unread(analysis, look),
    limits(analysis, look),
  ]
  return `\n${parts.filter((part) => part !== '').join('\n\n')}`
}

function figures({ figures: found }: Analysis, look: TerminalLook): string {
  const { bold, dim } = look.palette
  const pairs: [string, string][] = [
    [`${found.services} → ${toTarget(found)}`, 'services'],
    [String(found.saas), found.saas === 1 ? 'rented product' : 'rented products'],
    [String(found.datastores + found.brokers), found.datastores + found.brokers === 1 ? 'database or broker' : 'databases and brokers'],
    ...(found.notAssessed > 0 ? [[String(found.notAssessed), `of ${found.services + found.saas} not assessed`] as [string, string]] : []),
  ]
  const pieces = pairs.map(([value, label]) => ({
    text: `${value} ${label}`,
    paint: (line: string) => (line.startsWith(value) ? `${bold(value)}${dim(line.slice(value.length))}` : dim(line)),
  }))
  return flow(pieces, look, '', '   ·   ')
}

function section<P>(
  title: string,
  proposals: readonly P[],
  row: (proposal: P) => string,
  { palette: { bold, dim } }: TerminalLook,
  sum = String(proposals.length),
): string {
  if (proposals.length === 0) return ''
  const rest = proposals.length > MOST_ROWS ? `\n  ${dim(`… and ${proposals.length - MOST_ROWS} more`)}` : ''
  return `${bold(title)} ${dim(sum)}\n${proposals.slice(0, MOST_ROWS).map(row).join('\n')}${rest}`
}

function retirements(wording: Wording, look: TerminalLook): string {
  const { bold, dim } = look.palette
  const toRow = (proposal: RetireProposal): string => retirement(proposal, wording, look)
  const suspects = wording.retire.filter(({ rung }) => rung === 'R0')
  const candidates = wording.retire.filter(({ rung }) => rung !== 'R0')
  if (suspects.length <= MOST_SUSPECTS) return section('Retire', wording.retire, toRow, look, sumOf(wording.retire))
  const shown = suspects.slice(0, MOST_SUSPECTS).map(toRow).join('\n')
  const rest = dim(`  … and ${suspects.length - MOST_SUSPECTS} more that are suspected only`)
  return [
    section('Retire', candidates, toRow, look, sumOf(candidates)),
    `${bold('Suspected only')} ${dim(sumOf(suspects))}\n${shown}\n${rest}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What is blocked is not among what can go. */
function sumOf(proposals: readonly RetireProposal[]): string {
  const blocked = proposals.filter(({ blockers }) => blockers.length > 0).length
  if (blocked === 0) return String(proposals.length)
  return blocked === proposals.length ? `${blocked} blocked` : `${proposals.length - blocked}, and ${blocked} blocked`
}

/** Columns of the retire list: a longer name pushes what follows to the next line, for a name cut short may be that of another service. */
const NAME_COLUMN = 28
const STATUS_COLUMN = 22
const CONFIDENCE_COLUMN = 6

function retirement(proposal: RetireProposal, wording: Wording, look: TerminalLook): string {
  const { green, yellow, dim, red, bold } = look.palette
  const isBlocked = proposal.blockers.length > 0
  const open = proposal.rung === 'R0' ? yellow('○') : green('●')
  const [subject] = proposal.subjects
  const pieces: Piece[] = [
    { text: list(proposal.subjects.map(wording.nameOf)), paint: bold, column: NAME_COLUMN },
    { text: `${proposal.rung} ${RUNG_WORDS[proposal.rung]}${isBlocked ? ', blocked' : ''}`, paint: asIs, column: STATUS_COLUMN },
    { text: percent(proposal.confidence), paint: asIs, column: CONFIDENCE_COLUMN },
    { text: (subject === undefined ? '' : wording.ownersOf(subject).join(', ')) || 'no owner known', paint: dim },
  ]
  return row(isBlocked ? red('■') : open, pieces, proposal, look, ' ')
}

function merger(proposal: MergeProposal, wording: Wording, look: TerminalLook): string {
  const { green, red, bold, dim } = look.palette
  const isBlocked = proposal.blockers.length > 0
  const others = proposal.subjects.filter((subject) => subject !== proposal.host).map(wording.nameOf)
  const pieces: Piece[] = [
    { text: `${list(others)} → ${wording.nameOf(proposal.host)}`, paint: bold },
    { text: `${percent(proposal.confidence)}, ${toEffort(proposal)}${isBlocked ? ', blocked' : ''}`, paint: dim },
  ]
  return row(isBlocked ? red('■') : green('●'), pieces, proposal, look)
}

function overlap(proposal: ConsolidateProposal, wording: Wording, look: TerminalLook): string {
  const { green, red, bold, dim } = look.palette
  const isBlocked = proposal.blockers.length > 0
  const keep = proposal.keep === undefined ? '' : `, keep ${wording.nameOf(proposal.keep)}`
  const pieces: Piece[] = [
    { text: list(proposal.subjects.map(wording.nameOf)), paint: bold },
    { text: `${proposal.purpose.replaceAll('-', ' ')}${keep}${isBlocked ? ', blocked' : ''}`, paint: dim },
  ]
  return row(isBlocked ? red('■') : green('●'), pieces, proposal, look)
}

function further(proposal: FurtherProposal, look: TerminalLook): string {
  const { green, yellow, bold, dim } = look.palette
  const effort = proposal.kind === 'standardise-technology' ? `, ${toEffort(proposal)}` : ''
  const pieces: Piece[] = [
    { text: proposal.title, paint: bold },
    { text: `${percent(proposal.confidence)}${effort}`, paint: dim },
  ]
  return row(proposal.kind === 'cancel-saas' ? yellow('○') : green('●'), pieces, proposal, look)
}

/** One proposal: its mark and head, what stands in its way and speaks for it, and where. */
function row(mark: string, pieces: readonly Piece[], proposal: Proposal, look: TerminalLook, gap?: string): string {
  const reasons = [...proposal.blockers, ...proposal.evidenceFor].slice(0, MOST_REASONS)
  const places = placesOf(proposal, MOST_PLACES).map((text): Piece => ({ text, paint: look.palette.cyan }))
  return [
    `  ${mark} ${flow(pieces, look, '    ', gap).trimStart()}`,
    ...reasons.map(({ text }) => wrap(text, look, '    ')),
    ...(places.length > 0 ? [flow(places, look, '    ')] : []),
  ].join('\n')
}

function asIs(text: string): string {
  return text
}

const MOST_STEPS = 5

function nextSteps({ nextEvidence }: Analysis, look: TerminalLook): string {
  const { bold, dim } = look.palette
  if (nextEvidence.length === 0) return ''
  const lines = nextEvidence.slice(0, MOST_STEPS).map((evidence) => wrap(`${evidence.what}: ${toSettles(evidence)}.`, look, '  · ', '    '))
  const rest = nextEvidence.length > MOST_STEPS ? [`  ${dim(`… and ${nextEvidence.length - MOST_STEPS} more`)}`] : []
  return [`${bold('Find out next')} ${dim(String(nextEvidence.length))}`, ...lines, ...rest].join('\n')
}

const MOST_UNREAD = 5

/** Files that could not be read whole: each is a hole in the picture, and its line says how to mend it. */
function unread({ inventory }: Analysis, look: TerminalLook): string {
  const { bold, cyan, dim, yellow } = look.palette
  const holes = inventory.diagnostics.filter(({ severity }) => severity !== 'info')
  if (holes.length === 0) return ''
  const rows = holes.slice(0, MOST_UNREAD).flatMap(({ repository, file, line, message }) => {
    const path = repository === undefined ? file : `${repository}/${file}`
    const place = { text: line === undefined ? path : `${path}:${line}`, paint: cyan }
    return [`  ${yellow('○')} ${flow([place], look, '    ').trimStart()}`, wrap(message, look, '    ')]
  })
  const rest = holes.length > MOST_UNREAD ? [`  ${dim(`… and ${holes.length - MOST_UNREAD} more`)}`] : []
  return [`${bold('Not read whole')} ${dim(String(holes.length))}`, ...rows, ...rest].join('\n')
}

function limits(analysis: Analysis, look: TerminalLook): string {
  const { bold, dim } = look.palette
  const found = toLimits(analysis)
  const notes = `${count(analysis.inventory.diagnostics.length, 'note', 'notes')} on files; everything is in the report.`
  const lines = [...found.map((text) => wrap(text, look, '  · ', '    ')), wrap(notes, look, '  ')]
  return `${bold('Not known')} ${dim(String(found.length))}\n${lines.map(dim).join('\n')}`
}

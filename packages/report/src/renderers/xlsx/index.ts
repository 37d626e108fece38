import type { Analysis, Proposal } from '@coppice/model'
import { toSheets, type Sheet } from '../../tables/sheets.ts'
import {
  count,
  list,
  percent,
  RUNG_WORDS,
  toEffort,
  toHeadline,
  toLimits,
  toPlace,
  toTarget,
  toWording,
  type Wording,
} from '../../words.ts'
import type { Renderer } from '../renderer.ts'
import { toWorkbook } from './to-workbook.ts'

/** One workbook, a sheet for each question: leadership's first, then the architect's, then what a platform engineer looks things up in. */
export const xlsx: Renderer = {
  title: 'A workbook for Excel, LibreOffice and Google Sheets',
  render: (analysis) => {
    const wording = toWording(analysis)
    const tables = new Map(toSheets(analysis).map(({ name, rows }): [Sheet['name'], Sheet['rows']] => [name, rows]))
    const table = (name: Sheet['name']): Sheet['rows'] => tables.get(name) ?? []
    const workbook = toWorkbook([
      { name: 'Summary', rows: summary(analysis, wording) },
      { name: 'Retire list', rows: retireList(wording) },
      { name: 'Merge sets', rows: mergeSets(wording) },
      { name: 'Overlaps and more', rows: further(wording) },
      { name: 'All proposals', rows: table('proposals') },
      { name: 'What to find out next', rows: table('next-evidence') },
      { name: 'Services', rows: table('services') },
      { name: 'Dependencies', rows: table('dependencies') },
      { name: 'Unresolved', rows: table('unresolved') },
      { name: 'Not read whole', rows: notRead(analysis) },
    ])
    return [{ name: 'report.xlsx', bytes: workbook }]
  },
}

type Rows = readonly (readonly unknown[])[]

function summary(analysis: Analysis, wording: Wording): Rows {
  const { figures, inventory } = analysis
  const { retire } = figures
  return [
    ['Figure', 'Value', 'How to read it'],
    [
      'Finding',
      toHeadline(analysis, wording),
      inventory.asOf === undefined ? 'No date in the input' : `As of ${inventory.asOf.slice(0, 10)}`,
    ],
    ['Services', figures.services, 'Deployable units; infrastructure and rented products are counted apart'],
    [
      'Services after consolidation',
      toTarget(figures),
      'If every open merge is done; with every candidate for retirement, the lower figure',
    ],
    ['Rented products', figures.saas, 'Once per product in use'],
    ['Databases', figures.datastores, ''],
    ['Brokers', figures.brokers, ''],
    ['Candidates for retirement', retire.R1 + retire.R2 + retire.R3, 'R1 and above, not blocked'],
    ['Only suspected', retire.R0, 'R0: one class of signal'],
    ['Blocked retirements', retire.blocked, 'Something stands in the way; nothing is counted for them'],
    ['Open merge sets', figures.mergeSets, `${count(figures.mergedServices, 'service', 'services')} in them`],
    ['Not assessed', figures.notAssessed, 'Too little is known for a verdict'],
    ...toLimits(analysis).map((text) => ['Not known', text, '']),
  ]
}

function retireList({ retire, nameOf, ownersOf }: Wording): Rows {
  return [
    ['Service', 'Rung', 'Blocked', 'Confidence', 'Owners', 'Why', 'Against', 'In the way', 'What would change it', 'Next step', 'Evidence'],
    ...retire.map((proposal) => [
      list(proposal.subjects.map(nameOf)),
      `${proposal.rung} ${RUNG_WORDS[proposal.rung]}`,
      proposal.blockers.length > 0 ? 'yes' : 'no',
      proposal.confidence,
      list(proposal.subjects.flatMap(ownersOf)),
      texts(proposal.evidenceFor),
      texts(proposal.evidenceAgainst),
      texts(proposal.blockers),
      proposal.wouldChange.join(' '),
      proposal.nextEvidence,
      places(proposal),
    ]),
  ]
}

function mergeSets({ merge, nameOf, ownersOf }: Wording): Rows {
  return [
    [
      'Services',
      'Into',
      'Why there',
      'Blocked',
      'Confidence',
      'Effort',
      'Services fewer',
      'Owners',
      'Why',
      'Against',
      'In the way',
      'Alternatives',
    ],
    ...merge.map((proposal) => [
      list(proposal.subjects.map(nameOf)),
      nameOf(proposal.host),
      proposal.hostBecause,
      proposal.blockers.length > 0 ? 'yes' : 'no',
      proposal.confidence,
      toEffort(proposal),
      proposal.savesServices,
      list([...new Set(proposal.subjects.flatMap(ownersOf))]),
      texts(proposal.evidenceFor),
      texts(proposal.evidenceAgainst),
      texts(proposal.blockers),
      proposal.alternatives.map(({ title, gains, costs }) => `${title}: ${gains} ${costs}`).join(' '),
    ]),
  ]
}

function further({ consolidate, further: groups, nameOf }: Wording): Rows {
  const row = (what: string, proposal: Proposal): unknown[] => [
    what,
    proposal.title,
    list(proposal.subjects.map(nameOf)),
    percent(proposal.confidence),
    texts(proposal.evidenceFor),
    texts(proposal.evidenceAgainst),
    texts(proposal.blockers),
    proposal.nextEvidence,
  ]
  return [
    ['What', 'Proposal', 'Concerns', 'Confidence', 'Why', 'Against', 'In the way', 'Next step'],
    ...consolidate.map((proposal) => row('Consolidate', proposal)),
    ...groups.flatMap(({ title, proposals }) => proposals.map((proposal) => row(title, proposal))),
  ]
}

function notRead({ inventory }: Analysis): Rows {
  return [
    ['Repository', 'File', 'Line', 'Severity', 'Code', 'Why'],
    ...inventory.diagnostics.map(({ repository, file, line, severity, code, message }) => [
      repository,
      file,
      line,
      severity,
      code,
      message,
    ]),
  ]
}

function texts(reasons: Proposal['evidenceFor']): string {
  return reasons.map((reason) => reason.text).join(' ')
}

function places(proposal: Proposal): string {
  return [...new Set(proposal.evidenceFor.flatMap(({ evidence }) => evidence.map(toPlace)))].slice(0, 5).join('; ')
}

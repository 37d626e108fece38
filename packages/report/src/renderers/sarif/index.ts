import type { Analysis, Diagnostic, Proposal, Unresolved } from '@coppice/model'
import { toSarif, type SarifResult, type SarifRule } from '../../sarif/to-sarif.ts'
import { list, RUNG_WORDS, toWording, type Wording } from '../../words.ts'
import type { Renderer } from '../renderer.ts'

/** Proposals, references that lead nowhere and what could not be read, each at its line. */
export const sarif: Renderer = {
  title: 'SARIF, for code scanning and editors',
  render: (analysis) => {
    const wording = toWording(analysis)
    const results = [
      ...analysis.proposals.map(ofProposal),
      ...analysis.inventory.unresolved.map((one) => ofUnresolved(one, wording)),
      ...analysis.inventory.diagnostics.map(ofDiagnostic),
    ]
    return [{ name: 'report.sarif', text: toSarif(rulesOf(analysis), results) }]
  },
}

const HELP: Readonly<Record<Proposal['kind'], Pick<SarifRule, 'title' | 'help'>>> = {
  'retire-service': {
    title: 'A service that may be retired',
    help: 'Nothing was seen to need it. What files say never makes it more than a candidate: ask its owner, or look at its traffic.',
  },
  'merge-services': {
    title: 'Services that could be one',
    help: 'They are bound together more than to the rest. The proposal names a host, what speaks against it, and alternatives.',
  },
  'consolidate-saas': { title: 'Rented products for the same purpose', help: 'More than one product serves a purpose: keep one.' },
  'cancel-saas': { title: 'A rented product that no code uses', help: 'It is set up, but no code was seen to use it.' },
  'standardise-technology': {
    title: 'Technologies for the same purpose',
    help: 'One of them is the standard of the house; the other costs knowledge and upkeep.',
  },
  'unify-entity': {
    title: 'Systems that each hold the truth about the same thing',
    help: 'Data that is kept in several places contradicts itself. The proposal names the one that should stay the system of record.',
  },
  'group-behind-gateway': { title: 'Services that one door could hide', help: 'Several clients know them one by one.' },
}

function rulesOf({ inventory }: Analysis): SarifRule[] {
  const codes = [...new Set(inventory.diagnostics.map(({ code }) => code))]
  return [
    ...Object.entries(HELP).map(([id, { title, help }]) => ({ id, title, help })),
    {
      id: 'unresolved-reference',
      title: 'A reference that leads nowhere known',
      help: 'It names something that nothing in the scanned folders declares. It blocks the retirement of what it may mean.',
    },
    ...codes.map((code) => ({
      id: code,
      title: code.replaceAll('-', ' '),
      help: 'The file was not read whole: what it would say is missing in every figure.',
    })),
  ]
}

/** Blocked ones and mere suspicions are notes: nobody is to act on them. */
function ofProposal(proposal: Proposal): SarifResult {
  const rung = proposal.kind === 'retire-service' ? ` (${proposal.rung} ${RUNG_WORDS[proposal.rung]})` : ''
  const isOpen = proposal.blockers.length === 0 && !(proposal.kind === 'retire-service' && proposal.rung === 'R0')
  const reasons = proposal.evidenceFor.map(({ text }) => text)
  const blocked = proposal.blockers.length === 0 ? [] : [`Blocked: ${proposal.blockers.map(({ text }) => text).join(' ')}`]
  return {
    rule: proposal.kind,
    level: isOpen ? 'warning' : 'note',
    message: [`${proposal.title}${rung}.`, ...reasons, ...blocked, `Next: ${proposal.nextEvidence}`].join(' '),
    fingerprint: proposal.id,
    evidence: proposal.evidenceFor.flatMap(({ evidence }) => evidence),
    fallback: 'coppice.config.yaml',
  }
}

function ofUnresolved({ from, reference, relation, tried, candidates, evidence }: Unresolved, { nameOf }: Wording): SarifResult {
  const who = from === undefined ? 'Something' : nameOf(from)
  const means = candidates.length === 0 ? '' : ` It may mean ${list(candidates.map(nameOf))}.`
  return {
    rule: 'unresolved-reference',
    level: 'note',
    message: `${who} ${relation} ${reference}, which leads nowhere known.${means}${tried.length === 0 ? '' : ` Tried: ${list(tried)}.`}`,
    fingerprint: [from ?? '', relation, reference].join(' '),
    evidence,
    fallback: 'coppice.config.yaml',
  }
}

function ofDiagnostic({ repository, file, line, severity, code, message }: Diagnostic): SarifResult {
  return {
    rule: code,
    level: severity === 'info' ? 'note' : severity,
    message,
    fingerprint: [code, repository ?? '', file, message].join(' '),
    evidence: [{ class: 'declared', detector: code, ...(repository === undefined ? {} : { repository }), file, line: line ?? 1 }],
  }
}

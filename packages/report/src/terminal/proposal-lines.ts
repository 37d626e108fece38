import type { Argument, MergeProposal, Proposal } from '@coppice/model'
import { toLine } from '../to-line.ts'
import { count, list, toEffort, toPlace, toRobustness, toTies } from '../words.ts'
import { thenOf, toCertainty } from './certainty.ts'
import { flow, wrap, type TerminalLook } from './terminal-look.ts'

/** Places of one reason, and reasons of one kind, that a terminal shows. */
const MOST_PLACES = 4
const MOST_ALIKE = 3

/**
 * One proposal so that a reader who knows nothing else can say what is proposed, why, why not, how sure that is and what to do next: in this order, each
 * under a heading of its own.
 */
export function renderProposal(proposal: Proposal, nameOf: (id: string) => string, look: TerminalLook): string {
  const { bold, dim } = look.palette
  const firmness = toRobustness(proposal)
  const isOpen = proposal.blockers.length === 0
  return [
    flow(
      [
        { text: proposal.title, paint: bold },
        { text: `${isOpen ? '' : 'blocked, '}${proposal.id}`, paint: dim },
      ],
      look,
      '',
    ),
    ...particulars(proposal, nameOf).map(([label, value]) => wrap(value, look, `  ${label}: `, '    ')),
    ...reasons('Why (what speaks for it)', proposal.evidenceFor, look),
    ...reasons('Why not (what speaks against it)', proposal.evidenceAgainst, look),
    ...reasons('In the way (to be settled before anybody acts; until then nothing is counted as saved)', proposal.blockers, look),
    ...bullets('How sure', toCertainty(proposal), look),
    ...bullets('How firm: would other settings of the rules turn it?', firmness, look),
    ...bullets('What would change it', proposal.wouldChange, look),
    ...(proposal.kind === 'merge-services' ? alternatives(proposal, look) : []),
    ...bullets('Next', [proposal.nextEvidence, ...thenOf(proposal)], look),
  ].join('\n')
}

/** What only this kind of proposal has. */
function particulars(proposal: Proposal, nameOf: (id: string) => string): readonly (readonly [label: string, value: string])[] {
  if (proposal.kind === 'retire-service') {
    const names = list(proposal.subjects.map(nameOf))
    const fewer = `${count(proposal.savesServices, 'service', 'services')} fewer to run`
    return [
      [
        'What',
        proposal.blockers.length > 0
          ? `Do not switch ${names} off yet: first settle what is in the way. Then it can go: ${fewer}.`
          : `Switch ${names} off on trial, then delete it: ${fewer}.`,
      ],
    ]
  }
  if (proposal.kind === 'merge-services') {
    return [
      [
        'What',
        `One program instead of ${count(proposal.subjects.length, 'service', 'services')}. Its strongest pair ${PATTERNS[proposal.pattern]}`,
      ],
      ['Takes the others in', `${nameOf(proposal.host)}. ${proposal.hostBecause}`],
      ['Saves', savingsOf(proposal.saves)],
      ['Effort', toEffort(proposal)],
      ...(proposal.layers.length > 0
        ? [
            [
              'Held together by',
              `${toTies(proposal)} (0\u00a0% is no tie of that kind, 100\u00a0% the strongest, as the mean over all pairs)`,
            ] as const,
          ]
        : []),
    ]
  }
  if (proposal.kind === 'consolidate-saas') {
    const leaving = proposal.subjects.filter((id) => id !== proposal.keep).map(nameOf)
    return [
      [
        'What',
        `One rented product instead of ${count(proposal.subjects.length, 'one', 'several')} for ${proposal.purpose.replaceAll('-', ' ')}.`,
      ],
      ...(proposal.keep === undefined
        ? []
        : [['Stays', `${nameOf(proposal.keep)}: most services use it, so the fewest have to change`] as const]),
      [
        'Saves',
        `${list(leaving)}: ${count(leaving.length, 'contract', 'contracts')} fewer. What that is worth is not counted until the costs are known`,
      ],
    ]
  }
  if (proposal.kind === 'standardise-technology') {
    return [
      ['Purpose', proposal.purpose.replaceAll('-', ' ')],
      ['Would change', list(proposal.changes.map(nameOf))],
      ['Effort', toEffort(proposal)],
    ]
  }
  if (proposal.kind === 'group-behind-gateway') return [['Clients', list(proposal.clients.map(nameOf))]]
  return []
}

const PATTERNS: Readonly<Record<MergeProposal['pattern'], string>> = {
  'bound-together': 'shares data, code or changes so closely that neither can go its own way.',
  helper: 'is a small service that does nothing but help the other.',
  twins: 'does the same work twice.',
}

function savingsOf({ services, calls, deployments, databases }: MergeProposal['saves']): string {
  const more = [
    [calls, 'call over the network', 'calls over the network'],
    [deployments, 'deployment', 'deployments'],
    [databases, 'database', 'databases'],
  ] as const
  const parts = more.flatMap(([number, one, several]) => (number > 0 ? [count(number, one, several)] : []))
  return `${list([count(services, 'service', 'services'), ...parts])} fewer`
}

function alternatives({ alternatives: others }: MergeProposal, look: TerminalLook): string[] {
  return bullets(
    'Other ways to do it',
    others.map((other) => `${other.title} (${toEffort(other)}, ${savingsOf(other.saves)}). Better: ${other.gains} Worse: ${other.costs}`),
    look,
  )
}

function bullets(title: string, lines: readonly string[], look: TerminalLook): string[] {
  if (lines.length === 0) return []
  return [`  ${title}`, ...lines.map((text) => wrap(text, look, '    · ', '      '))]
}

/** Of reasons of one kind, such as one for each pair of a set, the first few: the rest says the same of others. */
function reasons(title: string, given: readonly Argument[], look: TerminalLook): string[] {
  if (given.length === 0) return []
  const signals = [...new Set(given.map(({ signal }) => signal))]
  return [
    wrap(title, look, '  '),
    ...signals.flatMap((signal) => {
      const alike = given.filter((argument) => argument.signal === signal)
      const left = alike.length - MOST_ALIKE
      return [
        ...alike
          .slice(0, MOST_ALIKE)
          .flatMap((argument) => [wrap(argument.text, look, '    · ', '      '), ...placesBehind(argument, look)]),
        ...(left > 0
          ? [`      ${look.palette.dim(`… and ${count(left, 'reason', 'reasons')} of the same kind for others of the set`)}`]
          : []),
      ]
    }),
  ]
}

/** The first places of a reason, each once, and how many there are besides. */
function placesBehind({ evidence, evidenceCount }: Argument, look: TerminalLook): string[] {
  const places = evidence.map(toPlace)
  const shown = new Set([...new Set(places)].slice(0, MOST_PLACES))
  const left = evidenceCount - places.filter((place) => shown.has(place)).length
  return [
    ...[...shown].map((place) => `      ${look.palette.cyan(toLine(place))}`),
    ...(left > 0 ? [`      ${look.palette.dim(`… and ${left.toLocaleString('en')} more`)}`] : []),
  ]
}

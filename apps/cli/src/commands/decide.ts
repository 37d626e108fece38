import { Decision, hasOwnCost, toCanonicalJson, type Analysis, type DecidedItem, type Proposal } from '@coppice/model'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Terminal } from '../console/terminal.ts'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { readAnalysis } from '../documents/read-document.ts'
import { DECISIONS_FILE, parseDecisions } from '../documents/read-decisions.ts'
import { decidedBefore, withDecisions } from '../documents/write-decisions.ts'
import { writeWhole } from '../documents/write-files.ts'
import { UseError } from '../errors.ts'
import { defineCommand } from './define-command.ts'

const VERDICTS = [
  'approve',
  'reject',
  'defer',
  'must-link',
  'cannot-link',
  'keep',
  'retention',
  'critical',
  'owner-word',
  'scream-test',
] as const

interface DecideCommand {
  readonly verdict: (typeof VERDICTS)[number] | undefined
  readonly subjects: readonly string[]
  readonly by: string | undefined
  readonly on: string | undefined
  readonly reason: string | undefined
  readonly until: string | undefined
  readonly into: string | undefined
  readonly duty: string | undefined
  readonly says: string | undefined
  readonly result: string | undefined
  readonly realised: string | undefined
  readonly booked: string | undefined
  readonly from: string
  readonly decisions: string
  readonly json: boolean
}

/** Writes a decision into the file, with the hash of what it rests on; without a verdict it lists what was decided and whether it holds. */
export const decide = defineCommand<DecideCommand>({
  command: 'decide [verdict] [subjects..]',
  describe: 'Write down what was decided on a proposal or service, or list what was',
  options: (args) =>
    args
      .positional('verdict', { choices: VERDICTS, describe: 'What was decided; none to list all decisions' })
      .positional('subjects', { type: 'string', array: true, default: [], describe: 'A proposal, like retire-service/cart, or services' })
      .option('by', { type: 'string', describe: 'Who decided: a team or a function' })
      .option('on', { type: 'string', describe: 'The day on which it was decided (default: today)' })
      .option('reason', { type: 'string', describe: 'Why' })
      .option('until', { type: 'string', describe: 'The last day on which it holds, like 2027-03-31' })
      .option('into', { type: 'string', describe: 'Of approve: the service that takes the others in, or the product that stays' })
      .option('realised', { type: 'string', describe: 'Of approve: the day since which it is done' })
      .option('booked', { type: 'string', describe: 'Of approve: the day on which the saving was booked' })
      .option('duty', { type: 'string', describe: 'Of retention: how long, or by what: "10 years"' })
      .option('says', { choices: ['needed', 'not-needed'], describe: 'Of owner-word' })
      .option('result', { choices: ['passed', 'failed'], describe: 'Of scream-test' })
      .option('from', { type: 'string', default: join(DEFAULT_FOLDER, 'analysis.json'), describe: 'Document that analyze or run wrote' })
      .option('decisions', { type: 'string', default: DECISIONS_FILE, describe: 'File to write to' })
      .option('json', { type: 'boolean', default: false, describe: 'Print it as JSON' })
      .example('$0 decide approve retire-service/cart --by platform', '')
      .example('$0 decide owner-word cart --says not-needed --by sales', '')
      .example('$0 decide', 'what was decided, and whether it holds'),
  run: async (options, terminal) => {
    const analysis = await readAnalysis(resolvePath(options.from, terminal.surroundings))
    if (options.verdict === undefined) {
      terminal.print(options.json ? JSON.stringify(analysis.decisions, null, 2) : listDecisions(analysis, terminal))
      await noteNewer(analysis, options.decisions, terminal)
      return 0
    }
    const decision = toDecision(analysis, options.verdict, options)
    const path = resolvePath(options.decisions, terminal.surroundings)
    const text = await readOrEmpty(path)
    const before = decidedBefore(text, options.decisions, decision)
    await writeWhole(path, withDecisions(text, options.decisions, [decision]))
    terminal.print(options.json ? JSON.stringify(decision, null, 2) : `Wrote ${describe(decision)} to ${options.decisions}`)
    if (before) terminal.note(`It stands in place of ${[before.verdict, ...byWhom(before)].join(' ')}.`)
    terminal.note('The next run takes it into account.')
    return 0
  },
})

/** @throws UseError where the options do not make a decision of that kind. */
function toDecision(analysis: Analysis, verdict: (typeof VERDICTS)[number], options: DecideCommand): Decision {
  const { by, on = new Date().toISOString().slice(0, 10), reason, until, into, realised, booked, duty, says, result } = options
  const common = { by, on, reason, until }
  const [first] = options.subjects
  if (first === undefined)
    throw new UseError(`Say what is decided on: coppice decide ${verdict} SUBJECT.`, 'coppice decide --help shows examples.')
  if (verdict === 'must-link' || verdict === 'cannot-link') return check({ verdict, services: [...options.subjects], ...common })
  if (options.subjects.length > 1) throw new UseError(`${verdict} is about one thing at a time, and ${options.subjects.length} are named.`)
  if (verdict !== 'approve' && verdict !== 'reject' && verdict !== 'defer')
    return check({ verdict, service: first, duty, says, result, ...common })
  const proposal = findProposal(analysis, first)
  return check({
    verdict,
    proposal: proposal.id,
    subjects: [...proposal.subjects],
    ...(verdict === 'approve' ? { into: into ?? proposal.survivor, realised, booked, saves: savesOf(analysis, proposal) } : {}),
    ...common,
    evidence: proposal.evidenceHash,
  })
}

/** A proposal by its id, or one that was decided on before and is not proposed any more, as when it is done. */
function findProposal(
  { proposals, decisions }: Analysis,
  id: string,
): Pick<Proposal, 'id' | 'subjects' | 'evidenceHash'> & { readonly survivor?: string | undefined } {
  const known = proposals.find((proposal) => proposal.id === id)
  if (known) return { ...known, survivor: known.kind === 'merge-services' ? known.host : 'keep' in known ? known.keep : undefined }
  const decided = decisions.findLast(({ decision }) => 'proposal' in decision && decision.proposal === id)
  if (decided && 'proposal' in decided.decision) {
    const { evidence } = decided.decision
    return { id, subjects: decided.nodes, evidenceHash: evidence }
  }
  const about = proposals.filter((proposal) => proposal.subjects.some((subject) => subject === id || subject.endsWith(`:${id}`)))
  throw new UseError(
    `Nothing is proposed under ${id}.`,
    about.length > 0
      ? `Did you mean ${about.map((proposal) => proposal.id).join(', ')}?`
      : 'coppice explain NAME lists what is proposed for it.',
  )
}

function savesOf({ costs }: Analysis, { id }: { readonly id: string }) {
  const amounts = costs.savings.filter((saving) => saving.proposal === id && hasOwnCost(saving)).map(({ yearly }) => yearly)
  return amounts.length > 0 ? amounts : undefined
}

function check(given: Readonly<Record<string, unknown>>): Decision {
  const parsed = Decision.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  throw new UseError(
    issue?.code === 'unrecognized_keys'
      ? `--${String(name)} does not belong to ${String(given['verdict'])}.`
      : `--${String(name)}: ${issue?.message ?? z.prettifyError(parsed.error)}.`,
    'coppice decide --help shows what belongs to which.',
  )
}

function describe(decision: Decision): string {
  if ('proposal' in decision) return `${decision.verdict} ${decision.proposal}`
  return `${decision.verdict} ${'services' in decision ? decision.services.join(', ') : decision.service}`
}

/** Who decided, and when, as far as it was written down. */
function byWhom({ by: who, on }: Decision): string[] {
  return [...(who === undefined ? [] : ['by', who]), ...(on === undefined ? [] : ['of', on])]
}

const PAINT = { holds: 'green', 'needs-review': 'yellow', expired: 'yellow', superseded: 'dim', dangling: 'red' } as const

function listDecisions({ decisions }: Analysis, { palette }: Terminal): string {
  if (decisions.length === 0) return 'No decision was known to this analysis.'
  const width = Math.max(...decisions.map(({ state }) => state.length))
  return decisions
    .map((item) => `${palette[PAINT[item.state]](item.state.padEnd(width))}  ${describe(item.decision)}  ${palette.dim(whereAndWhy(item))}`)
    .join('\n')
}

function whereAndWhy({ file, line, state, because, outcome }: DecidedItem): string {
  return [`${file}:${line}`, ...(state === 'holds' ? [] : [because]), ...(outcome ? [outcome.text] : [])].join('  ')
}

/** What was written down since the analysis was made: whether it holds, only the next run can tell. */
async function noteNewer({ decisions }: Analysis, file: string, terminal: Terminal): Promise<void> {
  const path = resolvePath(file, terminal.surroundings)
  const written = parseDecisions(await readOrEmpty(path), path)
  const known = new Set(decisions.map(({ decision }) => toCanonicalJson(decision)))
  const newer = written.filter(({ decision }) => !known.has(toCanonicalJson(decision)))
  if (newer.length === 0) return
  terminal.note(
    `${file} holds ${newer.length} that this analysis does not know yet: ${newer.map(({ decision }) => describe(decision)).join(', ')}.`,
  )
  terminal.note('The next run takes it into account.')
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new UseError(`${path} could not be read: ${error.message}`)
  })
}

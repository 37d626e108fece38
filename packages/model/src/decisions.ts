import { z } from 'zod'
import { NodeId } from './ids.ts'
import { Amount } from './records.ts'

/*
 * `coppice.decisions.yaml`: what people decided, in one file that is reviewed like code. A scan keeps no state of its own: what was approved, refused
 * or put off, who said that a service is needed, and what a trial showed, all of it stands here. docs/decisions-file.md is written for its users.
 */

const text = z.string().trim().min(1)

/** A day: `2027-03-01`. */
const day = z.iso.date()

/** A service or product, by id (`service:cart`), or by name where only one bears it. */
const subject = text.describe('A service or product by its id, or by its name where only one bears it.')

const common = {
  by: text.optional().describe('Who decided: a team or a function.'),
  on: day.optional().describe('The day on which it was decided.'),
  reason: text.optional().describe('Why.'),
  until: day.optional().describe('The last day on which it holds; afterwards it is reported as expired and has no effect.'),
}

const onProposal = {
  ...common,
  proposal: text.describe('Id of the proposal, as coppice prints it: retire-service/statement-fax.'),
  subjects: z
    .array(subject)
    .min(1)
    .optional()
    .describe('What it is about, where that was changed by hand, or so that a later run can tell whether it is gone.'),
  evidence: text.optional().describe('Hash of the evidence that was decided on: where another is found, the decision has to be reviewed.'),
}

const onService = { ...common, service: subject }

const Approve = z
  .strictObject({
    ...onProposal,
    verdict: z.literal('approve'),
    into: subject.optional().describe('The service that takes the others in, or the product that stays, where that was changed by hand.'),
    realised: day.optional().describe('The day since which it is done: where its subjects turn up afterwards, they are back again.'),
    saves: z.array(Amount).optional().describe('What it saves a year, as far as that was known when it was decided.'),
    booked: day.optional().describe('The day on which the saving was booked.'),
  })
  .describe('The proposal is to be done.')

const Reject = z.strictObject({ ...onProposal, verdict: z.literal('reject') }).describe('The proposal is not to be done.')
const Defer = z.strictObject({ ...onProposal, verdict: z.literal('defer') }).describe('To be decided later, at the latest after until.')

const pair = { ...common, services: z.array(subject).min(2).describe('Two or more services.') }
const MustLink = z
  .strictObject({ ...pair, verdict: z.literal('must-link') })
  .describe('They belong together: in one community and in one merge set.')
const CannotLink = z.strictObject({ ...pair, verdict: z.literal('cannot-link') }).describe('They stay apart, each from each other.')

const Keep = z.strictObject({ ...onService, verdict: z.literal('keep') }).describe('It stays as it is: neither retired nor merged.')

const KeepData = z
  .strictObject({ ...onService, verdict: z.literal('retention'), duty: text.describe('As written: 10 years, legal hold.') })
  .describe('A duty to keep its data, which blocks its retirement.')

const Critical = z.strictObject({ ...onService, verdict: z.literal('critical') }).describe('It is critical, which blocks its retirement.')

const OwnerWord = z
  .strictObject({ ...onService, verdict: z.literal('owner-word'), says: z.enum(['needed', 'not-needed']) })
  .describe('What whoever answers for it says: not-needed leads to R2.')

const ScreamTest = z
  .strictObject({
    ...onService,
    verdict: z.literal('scream-test'),
    result: z.enum(['passed', 'failed']).describe('passed: it was switched off and nobody missed it.'),
    from: day.optional().describe('First day of the trial.'),
    to: day.optional().describe('Last day of the trial.'),
  })
  .describe('What happened when it was switched off on trial: passed leads to R3.')

/** One decision, as written. */
export const Decision = z.discriminatedUnion('verdict', [
  Approve,
  Reject,
  Defer,
  MustLink,
  CannotLink,
  Keep,
  KeepData,
  Critical,
  OwnerWord,
  ScreamTest,
])
export type Decision = z.infer<typeof Decision>

/** Decisions about a proposal, as opposed to those about services. */
export type ProposalDecision = Extract<Decision, { readonly proposal: string }>

/** `coppice.decisions.yaml`. */
export const Decisions = z.strictObject({ decisions: z.array(Decision).optional() })
export type Decisions = z.infer<typeof Decisions>

/** A decision, and where it stands: what a run is given. */
export interface PlacedDecision {
  readonly decision: Decision
  readonly file: string
  readonly line: number
}

/**
 * `holds`: in force. `needs-review`: what it was decided on has changed since. `expired`: its last day is over. `superseded`: a later entry about
 * the same says otherwise. `dangling`: what it names is not in the estate.
 */
export const DecisionState = z.enum(['holds', 'needs-review', 'expired', 'superseded', 'dangling'])
export type DecisionState = z.infer<typeof DecisionState>

/**
 * What became of something that was approved. `open`: nothing yet. `partly`: some of it. `realised`: what was to go is gone. `back`: it was done, and
 * what was to go is there again. `unknown`: no file tells, as with what was agreed on without a change of services.
 */
export const Outcome = z.object({
  state: z.enum(['open', 'partly', 'realised', 'back', 'unknown']),
  /** What was to go and is not there any more. */
  gone: z.array(NodeId),
  /** What was to go and is still there. */
  left: z.array(NodeId),
  /** Who still calls what was to go, or what is gone. */
  stillCalledBy: z.array(NodeId),
  /** The day on which the saving was booked, as somebody wrote it down; a saving that is realised and not booked is missing from the budget. */
  booked: z.string().optional(),
  /** All of it in a sentence. */
  text: z.string(),
})
export type Outcome = z.infer<typeof Outcome>

/** A decision, and what the estate makes of it now. */
export const DecidedItem = z.object({
  decision: Decision,
  file: z.string(),
  line: z.int().positive(),
  state: DecisionState,
  /** Why it is in that state, in a sentence. */
  because: z.string(),
  /** What it is about, by id; also what is gone by now. */
  nodes: z.array(NodeId),
  /** Of what was approved. */
  outcome: Outcome.optional(),
})
export type DecidedItem = z.infer<typeof DecidedItem>

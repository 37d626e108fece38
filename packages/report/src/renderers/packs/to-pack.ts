import { escapeText } from '../../markdown-escape.ts'
import { count, list, toPlace } from '../../words.ts'
import type { PackFacts } from './find-facts.ts'

const MOST_ROUTES = 40

/** Everything that whoever carries an item out has to do, in the order of doing, as Markdown. */
export function toPack(facts: PackFacts): string {
  const { proposal, item, wave } = facts
  const sections = [
    `# ${escapeText(proposal.title)}`,
    `Wave ${wave}, ${item.status}. ${escapeText(item.because.join(' '))} Effort: ${item.effort.low}–${item.effort.high} person-weeks. Removal risk: ${item.risk} of 100.`,
    section(
      'Why',
      proposal.evidenceFor.map((reason) => `${reason.text}${placesOf(reason)}`),
    ),
    section(
      'What speaks against it',
      proposal.evidenceAgainst.map((reason) => `${reason.text}${placesOf(reason)}`),
    ),
    toPeople(facts),
    ...(facts.proposal.kind === 'retire-service' ? [toScreamTest(facts)] : []),
    toData(facts),
    toRoutes(facts),
    `## Checklist\n\n${toChecklist(facts)
      .map((step) => `- [ ] ${escapeText(step)}`)
      .join('\n')}`,
    section('Rollback', toRollback(facts)),
  ]
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`
}

/** The steps, as they stand in the pack and in the issues. */
export function toChecklist({ proposal, consumers, stores, routes, survivor, leaving, duties, item }: PackFacts): string[] {
  const names = list(leaving.map(({ name }) => name))
  const notice = item.deadline === undefined ? [] : [`Give notice by ${item.deadline}`]
  if (proposal.kind === 'merge-services')
    return [
      `Agree with the owners that ${survivor?.name ?? 'the host'} takes in ${names}`,
      `Move the code of ${names} into ${survivor?.name ?? 'the host'}, each behind a flag`,
      ...(routes.length > 0
        ? [`Serve ${count(routes.length, 'route', 'routes')} of ${names} from ${survivor?.name ?? 'the host'}, unchanged`]
        : []),
      ...(stores.length > 0 ? [`Unify ${count(stores.length, 'schema', 'schemas')}, with one owner for each table`] : []),
      ...(consumers.length > 0 ? [`Point ${count(consumers.length, 'consumer', 'consumers')} to ${survivor?.name ?? 'the host'}`] : []),
      `Watch that nothing reaches ${names} any more for a month`,
      `Remove the deployments, repositories and alerts of ${names}`,
    ]
  if (proposal.kind === 'retire-service')
    return [
      ...(consumers.length > 0
        ? [`Write to the owners of ${count(consumers.length, 'consumer', 'consumers')}, and wait for their answers`]
        : [`Ask the owners whether anybody outside uses ${names}`]),
      `Switch ${names} off on trial, and write the result down with coppice decide scream-test`,
      ...(stores.length > 0 || duties.length > 0 ? ['Keep or move the data'] : []),
      `Remove deployments, DNS names, credentials, alerts and dashboards of ${names}`,
      'Archive the code',
      'Scan again: the decision is realised once nothing of it is found',
    ]
  return [
    ...notice,
    ...(survivor ? [`Move what uses ${names} to ${survivor.name}`] : [`Make sure that nothing uses ${names}`]),
    `Take the data out of ${names}, and have it deleted there`,
    `Revoke credentials and integrations of ${names}`,
    `End the contract, and write the saving down with coppice decide approve ${proposal.id} --booked DATE`,
  ]
}

function toPeople({ consumers, nameOf, ownersOf, leaving, survivor, item, proposal }: PackFacts): string {
  const names = list(leaving.map(({ name }) => name))
  if (consumers.length === 0)
    return `## Who to write to\n\nNobody in the estate was seen to need ${escapeText(names)}. Callers outside the estate would not show here.`
  const rows = consumers.map((id) => `- ${escapeText(nameOf(id))}: ${escapeText(list(ownersOf(id)) || 'owner not known')}`)
  const what =
    proposal.kind === 'merge-services'
      ? `is to move into ${survivor?.name ?? 'another service'}`
      : survivor
        ? `is to be replaced by ${survivor.name}`
        : 'is to be switched off'
  const letter = [
    `Subject: ${names} ${what}`,
    '',
    `Your ${list(consumers.map(nameOf))} ${consumers.length === 1 ? 'uses' : 'use'} ${names}, which ${what}${item.deadline === undefined ? '' : `; notice is due on ${item.deadline}`}.`,
    survivor
      ? `Please point ${consumers.length === 1 ? 'it' : 'them'} to ${survivor.name}; the same routes are served there.`
      : 'Please tell us by the end of the month what you still need from it, and since when.',
    'If we hear nothing, we switch it off on trial for a month and back on at the first complaint.',
  ]
  return `## Who to write to\n\n${rows.join('\n')}\n\n${letter.map((line) => `> ${escapeText(line)}`.trimEnd()).join('\n')}`
}

function toScreamTest({ leaving }: PackFacts): string {
  const names = list(leaving.map(({ name }) => name))
  return section('Scream test', [
    `Announce the day and whom to call.`,
    `Answer every request to ${names} with an error for an hour, then for a day, then for a month; leave it deployed.`,
    'Skip no month end, and no season that the service may have.',
    'Switch it on again at the first complaint, and write down who complained.',
  ])
}

function toData({ stores, nameOf, duties, proposal }: PackFacts): string {
  const rows = stores.map(({ id, others }) =>
    others.length > 0
      ? `${nameOf(id)} stays: ${list(others.map(nameOf))} ${others.length === 1 ? 'uses' : 'use'} it as well.`
      : `${nameOf(id)} is used by nobody else: keep a copy, move it, or delete it, by whom and when.`,
  )
  const all = [...rows, ...duties.map((duty) => `Has to be kept: ${duty}.`)]
  return section(proposal.kind === 'merge-services' ? 'Schemas to unify' : 'Data to keep or move', all)
}

function toRoutes({ routes, survivor }: PackFacts): string {
  if (routes.length === 0 || survivor === undefined) return ''
  const shown = routes.slice(0, MOST_ROUTES).map(({ method, path }) => `${method} ${path}`)
  const more = routes.length > MOST_ROUTES ? [`${routes.length - MOST_ROUTES} more in the inventory`] : []
  return section(`Routes that ${survivor.name} keeps compatible`, [...shown, ...more])
}

function toRollback({ proposal, leaving, survivor }: PackFacts): string[] {
  const names = list(leaving.map(({ name }) => name))
  if (proposal.kind === 'retire-service')
    return [
      `Until the code is archived: start ${names} again from its last release; the manifests stand in the history.`,
      'Restore its data from the copy that was kept.',
    ]
  if (proposal.kind === 'merge-services')
    return [
      `Keep ${names} deployed until its consumers were moved; point them back by the flag.`,
      `Do not drop tables of ${names} before that.`,
    ]
  return [
    survivor
      ? `Keep the account of ${names} until ${survivor.name} has served a whole billing period.`
      : `Keep the export of ${names} for a year.`,
  ]
}

function section(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `## ${escapeText(title)}\n\n${rows.map((row) => `- ${escapeText(row)}`).join('\n')}`
}

function placesOf({ evidence }: PackFacts['proposal']['evidenceFor'][number]): string {
  const [first] = evidence
  return first ? ` (${toPlace(first)})` : ''
}

import type { Unit } from '../../facts/finding.ts'
import { directoryOf, normaliseName } from '../../facts/paths.ts'
import { entriesAt, textAt, type ConfigEntry } from '../../syntax/config-tree.ts'
import type { KubernetesObject } from './read-object.ts'

/** Words that say where a namespace stands, at the end of its name. */
const STAGE =
  /^(?:dev|development|test|testing|stag|stage|staging|preprod|prod|production|live|uat|qa|sit|demo|sandbox|training|preview|perf|integration)\d*$/

/**
 * A namespace that says whose it is and where its source lies stands for what runs in it: one service for all its stages. Its workloads come
 * from elsewhere; where they stand in the same repository, they are the services.
 */
export function* readNamespace({ root, name, line, file }: KubernetesObject): Iterable<Unit> {
  const said = [...entriesAt(root, 'metadata', 'labels'), ...entriesAt(root, 'metadata', 'annotations')]
  const find = (key: RegExp): { value: string; line: number } | undefined => {
    const found = said.find((entry) => key.test(lastPart(entry)) && (textAt(entry.node) ?? '').trim() !== '')
    return found && { value: textAt(found.node)?.trim() ?? '', line: found.line }
  }
  const team = find(/^(?:team|team-name|owner-team|owning-team|squad)$/) ?? find(/^owner$/)
  const sourceCode = find(/^(?:source-code|source-repository|repository|repo|source)$/)
  if (!team || (!sourceCode && !find(/^(?:application|app|app-name|service|service-name)$/))) return
  const environment = find(/^(?:environment-name|environment|env|stage)$/)?.value
  yield {
    kind: 'unit',
    line,
    form: 'kubernetes-namespace',
    name: stemOf(name, environment),
    hostNames: [name],
    scope: 'namespaces',
    command: [],
    ports: [],
    environment: [],
    environmentFrom: [],
    mounts: [],
    startsAfter: [],
    labels: { folder: directoryOf(file.path) },
    team,
    ...(sourceCode ? { sourceCode } : {}),
    environments: environment === undefined ? [] : [environment.toLowerCase()],
  }
}

/** `justice.gov.uk/team-name` → `team-name` */
function lastPart({ key }: ConfigEntry): string {
  return key.slice(key.lastIndexOf('/') + 1).toLowerCase()
}

/** The name without its stage: that of its environment, or a word that says one. */
function stemOf(name: string, environment: string | undefined): string {
  const parts = name.split('-')
  for (const length of [2, 1]) {
    if (parts.length <= length) continue
    const end = parts.slice(-length).join('')
    if (STAGE.test(end) || (environment !== undefined && end === normaliseName(environment))) return parts.slice(0, -length).join('-')
  }
  return name
}

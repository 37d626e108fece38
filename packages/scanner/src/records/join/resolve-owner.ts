import type { NodeId } from '@coppice/model'
import type { Workbench } from './workbench.ts'

/** Who answers for something, as far as that may be told. */
export interface ResolvedOwner {
  readonly name: string
  /** Of a team that the estate knows. */
  readonly team?: NodeId
}

export interface OwnerNames {
  readonly resolve: (written: string) => ResolvedOwner
}

/** Words of functions and parts of a company: what has one of them is no person. */
const FUNCTIONS =
  /\b(?:account(?:s|ing)|administration|analytics|architecture|board|brand|business|care|ceo|cfo|chapter|cio|commerce|communications?|company|compliance|controlling|corporate|coo|crm|cto|culture|customers?|data|delivery|department|dept|design|desk|development|devops|digital|division|ecommerce|einkauf|engineering|enablement|experience|facilities|finance|finanzen|fulfilment|fulfillment|governance|group|growth|guild|head|hr|human|infrastructure|innovation|insights|it|kundenservice|leadership|learning|legal|logistics|management|marketing|marketplace|messaging|office|operations|ops|partnerships|payments|people|personal|personalabteilung|planning|platform|portfolio|procurement|product|production|programme?|projects?|purchasing|quality|recht|relations|reliability|research|resources|revenue|risk|sales|security|services?|shop|squad|sre|staff|strategy|success|supply|support|systems?|talent|team|tech|technology|tribe|unit|vertrieb|warehouse|web|workplace)\b/i

/**
 * Reads the column of owners: a team of the estate is that team; a function is kept as it is written; a person is counted and not named, the same
 * person always under the same number. Words that are neither are a person's where they look like one: two to four of them that begin with capitals, or a mail address.
 */
export function createOwnerNames(bench: Workbench, keepsPersonalData: boolean): OwnerNames {
  const teams = new Map<string, NodeId>()
  for (const node of bench.nodes.values())
    if (node.kind === 'team') for (const name of [node.name, ...node.aliases]) for (const key of keysOf(name)) teams.set(key, node.id)
  const persons = new Map<string, string>()
  return {
    resolve(written) {
      const name = written.trim().replace(/^@/, '')
      const team = keysOf(written).flatMap((key) => teams.get(key) ?? [])[0]
      if (team !== undefined) return { name: bench.nodes.get(team)?.name ?? name, team }
      if (keepsPersonalData || !isPerson(name)) return { name }
      const key = name.toLowerCase()
      const number = persons.get(key) ?? `person ${persons.size + 1} (name left out)`
      persons.set(key, number)
      return { name: number }
    },
  }
}

/** `@orchard/crm` and `CRM` are one team; `Team Checkout` and `checkout-team` another. */
function keysOf(name: string): string[] {
  const plain = name.toLowerCase().replace(/^@/, '')
  const last = plain.split('/').at(-1) ?? plain
  const bare = last.replace(/^(?:team|squad)[\s_-]+|[\s_-]+(?:team|squad)$/g, '')
  return [...new Set([plain, last, bare].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, '')))].filter((key) => key !== '')
}

export function isPerson(name: string): boolean {
  if (/\S@\S/.test(name)) return true
  if (FUNCTIONS.test(name) || /[/&\d]/.test(name)) return false
  // `Novak, Jana`, `J. Novak`, `Jana van der Berg`.
  const words = name
    .replace(/^(?:dr|prof|mr|mrs|ms|herr|frau)\.?\s+/i, '')
    .split(/[\s,]+/)
    .filter((word) => !/^(?:van|von|der|den|de|del|di|da|la|le|bin|al|el|zu)$/i.test(word))
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
}

import type { PlannedRepository, PlannedService } from './plan.ts'
import { createRandom } from './random.ts'
import { seedOf } from './write/logic.ts'

/** Somebody of a team, as commits have them. */
export interface Person {
  readonly name: string
  readonly mail: string
  /** An address of before, which old commits still have. */
  readonly formerMail?: string
  /** Absent of those who are still here. */
  readonly leftDaysAgo?: number
}

const FIRST = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eda', 'Finn', 'Gus', 'Hana', 'Ines', 'Jon', 'Kira', 'Leo', 'Mara', 'Nils', 'Olga', 'Paul', 'Rosa', 'Sven', 'Tess', 'Uwe'] // prettier-ignore
const LAST = ['Arndt', 'Bruck', 'Cramer', 'Doll', 'Ebert', 'Falk', 'Gast', 'Horn', 'Ilg', 'Jost', 'Kern', 'Lenz', 'Mohr', 'Noll', 'Ost', 'Pohl', 'Rau', 'Stern', 'Thal', 'Wolf'] // prettier-ignore
const TEAM = 6
const WHO_LEFT = 2
/** Before this somebody of a team may have had another address. */
const NEW_ADDRESSES = 600

/** The people of a team: six, of whom two have left, and one has changed their address. */
export function peopleOf({ name }: PlannedRepository, seed: number): readonly Person[] {
  const random = createRandom(seed + seedOf(`people of ${name}`))
  const firsts = random.shuffle(FIRST).slice(0, TEAM)
  return firsts.map((first, at): Person => {
    const last = random.pick(LAST)
    const mail = `${first}.${last}@shop.example`.toLowerCase()
    return {
      name: `${first} ${last}`,
      mail,
      ...(at < WHO_LEFT ? { leftDaysAgo: random.between(300, 450) } : {}),
      ...(at === TEAM - 1 ? { formerMail: `${first}@orchard.example`.toLowerCase() } : {}),
    }
  })
}

/** Who may have worked on a service on a day. What is dead was mostly the work of those who have left since. */
export function authorsOn(day: number, service: PlannedService, people: readonly Person[]): readonly Person[] {
  const here = people.filter(({ leftDaysAgo }) => leftDaysAgo === undefined || day >= leftDaysAgo)
  const isForgotten = (service.fate === 'dead' || service.fate === 'dead-group') && seedOf(service.name) % 4 !== 0
  const gone = isForgotten ? here.filter(({ leftDaysAgo }) => leftDaysAgo !== undefined) : []
  return gone.length > 0 ? gone : here
}

/** The address that a commit of a day has. */
export function mailOn(day: number, { mail, formerMail }: Person): string {
  return formerMail !== undefined && day > NEW_ADDRESSES ? formerMail : mail
}

/** `.mailmap`: which addresses are one person's. */
export function mailmapOf(people: readonly Person[]): string {
  return people.flatMap(({ name, mail, formerMail }) => (formerMail === undefined ? [] : [`${name} <${mail}> <${formerMail}>\n`])).join('')
}

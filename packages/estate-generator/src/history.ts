import type { Noise } from './noise.ts'
import type { EstatePlan, PlannedRepository, PlannedService } from './plan.ts'
import { createRandom, type Random } from './random.ts'
import { authorsOn, mailOn, peopleOf, type Person } from './people.ts'
import { seedOf } from './write/logic.ts'
import { filesOf, rootFilesOf, WRITERS } from './write/repository.ts'

interface Commit {
  /** Days before today. */
  readonly day: number
  readonly author: Pick<Person, 'name' | 'mail' | 'formerMail'>
  readonly message: string
  readonly files: ReadonlyMap<string, string>
}

const BOT = { name: 'renovate[bot]', mail: 'renovate@bots.example' }
const FOUNDER = { name: 'Ada Arndt', mail: 'ada.arndt@shop.example' }
const DAY = 86_400

/** The history of a repository as a stream for `git fast-import`, oldest commit first. */
export function historyOf(repository: PlannedRepository, services: readonly PlannedService[], plan: EstatePlan, noise: Noise): string {
  const random = createRandom(plan.seed + seedOf(repository.name))
  const people = peopleOf(repository, plan.seed)
  const commits = [
    ...births(repository, services, plan),
    ...work(services, people, random, noise),
    ...sweeps(services, people, random, noise),
  ]
    .filter((commit) => !repository.hasLostHistory || commit.day < 30 || commit.message === 'Begin')
    .sort((one, other) => other.day - one.day)
  const now = Math.floor(Date.parse(`${plan.asOf}T12:00:00Z`) / 1000)
  return commits.map((commit, at) => toStream(commit, now - commit.day * DAY + at, at)).join('')
}

/** Everything there is, on the first day somebody worked on it. */
function births(repository: PlannedRepository, services: readonly PlannedService[], plan: EstatePlan): Commit[] {
  const oldest = Math.max(...services.map((service) => service.workedOn.at(-1) ?? 1)) + 2
  const all = services.map((service): Commit => ({
    day: repository.hasLostHistory ? oldest : (service.workedOn.at(-1) ?? 1) + 1,
    author: FOUNDER,
    message: `Add ${service.name}`,
    files: filesOf(service, plan),
  }))
  const begin = { day: oldest, author: FOUNDER, message: 'Begin', files: rootFilesOf(repository, plan.seed) }
  if (!repository.hasLostHistory) return [begin, ...all]
  return [{ ...begin, files: new Map([...begin.files, ...all.flatMap((commit) => [...commit.files])]) }]
}

/** Members of a split are worked on together, most of the time. */
function work(services: readonly PlannedService[], people: readonly Person[], random: Random, noise: Noise): Commit[] {
  const changes = new Map<string, number>()
  const touch = (service: PlannedService): [string, string] => {
    const count = (changes.get(service.name) ?? 0) + 1
    changes.set(service.name, count)
    const { path, text } = WRITERS[service.language].revision(count)
    return [`services/${service.name}/${path}`, text]
  }
  return services.flatMap((service) =>
    service.workedOn.map((day): Commit => {
      const together = random.chance(0.7) ? changesWith(service, services) : [service]
      const stray = random.chance(noise.strayChange) ? [random.pick(services)] : []
      const touched = [...new Set([...together, ...stray.filter((one) => one.fate === 'healthy')])]
      return {
        day,
        author: random.pick(authorsOn(day, service, people)),
        message: `Work on ${service.name}`,
        files: new Map(touched.map(touch)),
      }
    }),
  )
}

/** Who is worked on together: a split whose parts do more than share data, followers with the one they follow, and what helps one caller alone. */
function changesWith(service: PlannedService, services: readonly PlannedService[]): readonly PlannedService[] {
  const isTogether = service.fate === 'nano' || (service.fate === 'split' && service.kind !== 'data')
  return isTogether ? services.filter((one) => service.set.includes(one.name)) : [service]
}

/** What changes everything and works on nothing. */
function sweeps(services: readonly PlannedService[], people: readonly Person[], random: Random, noise: Noise): Commit[] {
  return Array.from({ length: noise.sweeps * 3 }, (_, at): Commit => {
    const isBot = random.chance(0.5)
    return {
      day: random.between(5, 1000),
      author: isBot ? BOT : random.pick(people.filter(({ leftDaysAgo }) => leftDaysAgo === undefined)),
      message: isBot ? 'Bump dependencies' : 'Set the licence header',
      files: new Map(services.map((service) => [`services/${service.name}/LICENSE`, `Licence, as of revision ${at}.\n`])),
    }
  })
}

function toStream({ day, author, message, files }: Commit, seconds: number, at: number): string {
  const who = `${author.name} <${mailOn(day, author)}> ${seconds} +0000`
  const blobs = [...files].map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
  return `commit refs/heads/main\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n${blobs.join('')}\n`
}

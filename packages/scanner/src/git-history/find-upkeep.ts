import type { Commit, GitHistory } from './index.ts'

/** Programs that write commits, by their names and addresses. */
const BOTS =
  /\[bot\]|\b(dependabot|renovate|greenkeeper|snyk|pre-commit-ci|imgbot|scala-steward|pyup|depfu|allcontributors|semantic-release)\b/i

/** Openings of messages that say: nothing that the program does has changed. */
const MECHANICAL: readonly RegExp[] = [
  // The scope of a conventional commit.
  /^(chore|build|fix|ci|bump)\((deps|deps-dev|dependencies|dependency|release|ci|lint|license|licence)\)!?:/i,
  /^(style|ci|format)(\([^)]*\))?!?:/i,
  // Dependencies and releases.
  /^(chore(\([^)]*\))?: *)?(bump|upgrade|update|pin|roll)\b.*\b(dependenc(y|ies)|deps|lock ?files?|(all|npm|nuget|pip|go|maven) packages|base images?|from v?\d\S* to v?\d)/i,
  /^(chore(\([^)]*\))?: *)?bump \S+ to v?\d/i,
  /^(chore(\([^)]*\))?: *)?(release|publish|prepare (for )?(the )?(next )?(release|development)|version packages)\b|^\[(maven|gradle)[ -]release/i,
  // Licence headers and years.
  /\b(licen[cs]e|copyright) (header|notice|year)s?\b|\b(add|update|fix) (the )?(licen[cs]e|copyright)\b/i,
  // Formatting and linting.
  /^(chore(\([^)]*\))?: *)?(run|apply|re-?run|reformat|format|fix)\b.*\b(prettier|gofmt|goimports|black|spotless|ktlint|eslint|rustfmt|clang-format|formatt(er|ing)|format|code ?style|lint(er|ing)?( errors| warnings)?|whitespace|line endings|import order)\b/i,
  /^(reformat|format)(ted|ting)?( all| the| whole)?( code| sources?| files?)?\.?$/i,
  /^(chore(\([^)]*\))?: *)?(fix )?typos?\b/i,
]

/** The same words by the same hand in more repositories than this within a few days are a sweep over all of them. */
const MANY_REPOSITORIES = 4
const FEW_DAYS = 4 * 86_400_000

/** Whether a commit is work that machines do, or that people do everywhere at once: it says nothing about the one service it touches. */
export function findUpkeep(histories: readonly GitHistory[]): (commit: Commit) => boolean {
  const swept = findSweeps(histories)
  return (commit) => swept.has(commit) || isMechanical(commit)
}

export function isMechanical({ writer, subject }: Pick<Commit, 'writer' | 'subject'>): boolean {
  return BOTS.test(writer) || MECHANICAL.some((pattern) => pattern.test(subject))
}

function findSweeps(histories: readonly GitHistory[]): Set<Commit> {
  const alike = new Map<string, { readonly commit: Commit; readonly repository: string; readonly time: number }[]>()
  for (const { repository, commits } of histories.length > MANY_REPOSITORIES ? histories : []) {
    for (const commit of commits) {
      const key = `${commit.author} ${commit.subject.toLowerCase().replace(/[\d.]+/g, '#')}`
      const entry = { commit, repository, time: Date.parse(commit.date) }
      const list = alike.get(key)
      if (list) list.push(entry)
      else alike.set(key, [entry])
    }
  }
  const swept = new Set<Commit>()
  for (const entries of alike.values()) {
    if (entries.length <= MANY_REPOSITORIES) continue
    for (const run of inRuns(entries.toSorted((a, b) => a.time - b.time)))
      if (new Set(run.map((entry) => entry.repository)).size > MANY_REPOSITORIES) for (const { commit } of run) swept.add(commit)
  }
  return swept
}

/** Entries in the order of time, parted where nothing happened for some days. */
function inRuns<T extends { readonly time: number }>(entries: readonly T[]): T[][] {
  const runs: T[][] = []
  let last: T[] = []
  for (const entry of entries) {
    const before = last.at(-1)
    if (before === undefined || entry.time - before.time > FEW_DAYS) runs.push((last = []))
    last.push(entry)
  }
  return runs
}

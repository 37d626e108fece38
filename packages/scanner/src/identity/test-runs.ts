import { groupBy } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'

/** Commands of test runners, and scripts of packages that are named after what they do. */
const RUNS_TESTS =
  /(?:^|\s|\/)(?:(?:npm|yarn|pnpm|bun|composer|make)\s+(?:run\s+|-\S+\s+)*test(?:[:_-]\S+)?|jest|vitest|mocha|pytest|phpunit|rspec|cypress\s+run|playwright\s+test|(?:go|cargo|dotnet|mvn|gradle|gradlew)\s+test|npm\s+t)(?:\s|$)/

/**
 * Units without what tests start: their own runs, and all that stands beside them in files that start little else. Servers of such files are kept
 * where the repository has no others.
 */
export function withoutTestRuns(units: readonly Fact<'unit'>[], isOwn: (unit: Fact<'unit'>) => boolean): Fact<'unit'>[] {
  const ofTests = findTestFiles(units, isOwn)
  const withServers = new Set(units.filter((unit) => !ofTests.has(fileOf(unit)) && !isOwn(unit)).map(({ repository }) => repository))
  return units.filter((unit) => !isTestRun(unit) && !(ofTests.has(fileOf(unit)) && (isOwn(unit) || withServers.has(unit.repository))))
}

/** Files whose own units run tests for the most part, or that run tests and let nobody in. */
function findTestFiles(units: readonly Fact<'unit'>[], isOwn: (unit: Fact<'unit'>) => boolean): ReadonlySet<string> {
  const byFile = groupBy(
    units.filter((unit) => unit.form === 'compose-service'),
    fileOf,
  )
  const isForTests = (group: readonly Fact<'unit'>[]): boolean => {
    const runs = group.filter(isTestRun).length
    return runs * 2 > group.filter(isOwn).length || (runs > 0 && group.every(({ ports }) => ports.length === 0))
  }
  return new Set([...byFile].flatMap(([file, group]) => (isForTests(group) ? [file] : [])))
}

/** Whether a unit of compose runs tests and ends: no part of what is deployed. */
function isTestRun(unit: Fact<'unit'>): boolean {
  return unit.form === 'compose-service' && RUNS_TESTS.test(unit.command.join(' '))
}

function fileOf(unit: Fact<'unit'>): string {
  return `${unit.repository} ${unit.file}`
}

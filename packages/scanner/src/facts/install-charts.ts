import type { Fact, FileFacts } from './fact.ts'
import { baseNameOf } from './paths.ts'

/**
 * Charts of the repository that a helmfile installs run under the names of their releases: what a template says of its one workload holds
 * for each release of the chart, and the template starts nothing by itself.
 */
export function installCharts(files: readonly FileFacts[]): readonly FileFacts[] {
  const units = files.flatMap((file) => file.facts.filter((fact) => fact.kind === 'unit'))
  const releases = units.filter((unit) => unit.chart !== undefined)
  if (releases.length === 0) return files
  const templates = groupTemplates(units)
  const chartOf = (release: Fact<'unit'>): string | undefined => findChart(release, templates)
  const counts = new Map<string, number>()
  for (const chart of releases.map(chartOf)) if (chart !== undefined) counts.set(chart, (counts.get(chart) ?? 0) + 1)
  const isInstalled = (unit: Fact<'unit'>): boolean => {
    const chart = chartKey(unit)
    if (unit.chart !== undefined || chart === undefined || !counts.has(chart)) return false
    return mainOf(templates.get(chart) ?? []) !== undefined || (counts.get(chart) ?? 0) > 1
  }
  // One release of a chart in a folder with several workloads is all of them, and its templates tell them. A helmfile names what a team calls its service.
  const isTold = (unit: Fact<'unit'>): boolean => {
    const chart = unit.chart === undefined ? undefined : `${unit.repository} ${unit.chart}`
    return (
      unit.form !== 'helm-release' &&
      chart !== undefined &&
      templates.has(chart) &&
      counts.get(chart) === 1 &&
      mainOf(templates.get(chart) ?? []) === undefined
    )
  }
  return files.map((file) =>
    file.facts.some((fact) => fact.kind === 'unit' && (fact.chart !== undefined || isInstalled(fact)))
      ? {
          ...file,
          facts: file.facts
            .filter((fact) => fact.kind !== 'unit' || !(isInstalled(fact) || isTold(fact)))
            .map((fact) => (fact.kind === 'unit' && fact.chart !== undefined ? install(fact, chartOf(fact), templates) : fact)),
        }
      : file,
  )
}

type Templates = ReadonlyMap<string, readonly Fact<'unit'>[]>

function groupTemplates(units: readonly Fact<'unit'>[]): Templates {
  const templates = new Map<string, Fact<'unit'>[]>()
  for (const unit of units) {
    const key = chartKey(unit)
    if (unit.chart !== undefined || key === undefined) continue
    const list = templates.get(key)
    if (list) list.push(unit)
    else templates.set(key, [unit])
  }
  return templates
}

/** Repository and folder of the chart whose template a unit is. */
function chartKey(unit: Fact<'unit'>): string | undefined {
  if (unit.form !== 'kubernetes-workload') return undefined
  const set = unit.environmentFrom.find((name) => name.startsWith('chart:'))
  return set === undefined ? undefined : `${unit.repository} ${set.slice('chart:'.length)}`
}

/** By path, or by the name that a chart museum knows it under where only one folder is called so. */
function findChart(release: Fact<'unit'>, templates: Templates): string | undefined {
  const chart = release.chart ?? ''
  const exact = `${release.repository} ${chart}`
  if (templates.has(exact)) return exact
  const [only, ...others] = [...templates.keys()].filter(
    (key) => key.startsWith(`${release.repository} `) && baseNameOf(key) === baseNameOf(chart),
  )
  return others.length === 0 ? only : undefined
}

/** The one workload that a chart is about. */
function mainOf(units: readonly Fact<'unit'>[]): Fact<'unit'> | undefined {
  const [only, ...others] = units.filter((unit) => unit.job !== true && unit.optional !== true)
  return others.length === 0 ? only : undefined
}

function install(release: Fact<'unit'>, chart: string | undefined, templates: Templates): Fact<'unit'> {
  const main = chart === undefined ? undefined : mainOf(templates.get(chart) ?? [])
  if (!main) return release
  return {
    ...release,
    ...(main.image === undefined ? {} : { image: main.image }),
    command: main.command,
    ports: main.ports,
    environment: main.environment,
    environmentFrom: [...new Set([...main.environmentFrom, ...release.environmentFrom])],
  }
}

import { findByImage } from '@coppice/catalog'
import { groupBy } from '@coppice/model'
import type { Fact, FileFacts } from './fact.ts'
import { baseNameOf, normaliseName } from './paths.ts'

/**
 * The release of a chart that nobody installs is only thought to bear the chart's name. Where every program of a chart is called by the release and a
 * name, and runs elsewhere in the repository under that name from the same image, the name alone is what it is called.
 */
export function nameChartWorkloads(files: readonly FileFacts[]): readonly FileFacts[] {
  const units = files.flatMap((file) => file.facts.filter((fact) => fact.kind === 'unit'))
  const charts = groupBy(
    units.filter((unit) => chartOf(unit) !== undefined),
    (unit) => `${unit.repository} ${chartOf(unit) ?? ''}`,
  )
  if (charts.size === 0) return files
  const places = groupBy(units, (unit) => `${unit.repository} ${normaliseName(stemOf(unit) ?? unit.name)} ${imageOf(unit)}`)
  const isElsewhere = (unit: Fact<'unit'>): boolean =>
    (places.get(`${unit.repository} ${normaliseName(stemOf(unit) ?? '')} ${imageOf(unit)}`) ?? []).some(
      (other) => chartOf(other) !== chartOf(unit),
    )
  const renamed = new Set<Fact>()
  for (const workloads of charts.values()) {
    const own = workloads.filter(({ image }) => image !== undefined && !findByImage(image))
    if (own.length > 0 && workloads.every((unit) => stemOf(unit) !== undefined) && own.every(isElsewhere))
      for (const unit of workloads) renamed.add(unit)
  }
  if (renamed.size === 0) return files
  return files.map((file) =>
    file.facts.some((fact) => renamed.has(fact))
      ? { ...file, facts: file.facts.map((fact) => (fact.kind === 'unit' && renamed.has(fact) ? withStem(fact) : fact)) }
      : file,
  )
}

/** Folder of the chart whose template a unit is. */
function chartOf(unit: Fact<'unit'>): string | undefined {
  const set = unit.form === 'kubernetes-workload' ? unit.environmentFrom.find((name) => name.startsWith('chart:')) : undefined
  return set?.slice('chart:'.length)
}

/** `config-server` of `back-office-config-server` in the chart `back-office`. */
function stemOf(unit: Fact<'unit'>): string | undefined {
  const release = `${baseNameOf(chartOf(unit) ?? '')}-`
  return release.length > 1 && unit.name.startsWith(release) && unit.name.length > release.length
    ? unit.name.slice(release.length)
    : undefined
}

function withStem(unit: Fact<'unit'>): Fact<'unit'> {
  return { ...unit, name: stemOf(unit) ?? unit.name, hostNames: [...unit.hostNames, unit.name] }
}

function imageOf({ image }: Fact<'unit'>): string {
  return (image ?? '').replace(/@sha256:.*$|:[^/:]*$/, '')
}

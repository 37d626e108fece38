import type { Fact, FileFacts } from './fact.ts'

/**
 * Puts the values of Helm charts into the units of their templates: a chart's `values.yaml` says which images its workloads run, and which
 * of them are there at all. What it does not say stays as it is; environment variables are left to the linker, which shows each hop.
 */
export function fillChartValues(files: readonly FileFacts[]): readonly FileFacts[] {
  const values = new Map<string, Map<string, string>>()
  for (const { facts } of files) {
    for (const fact of facts) {
      if (fact.kind !== 'set-assignment' || !fact.set.startsWith('chart:') || fact.value.kind !== 'text') continue
      const set = `${fact.repository} ${fact.set}`
      values.set(set, (values.get(set) ?? new Map<string, string>()).set(fact.key, fact.value.value))
    }
  }
  if (values.size === 0) return files
  const valuesOf = (unit: Fact<'unit'>): ReadonlyMap<string, string> | undefined => {
    const set = unit.environmentFrom.findLast((name) => name.startsWith('chart:'))
    return set === undefined ? undefined : values.get(`${unit.repository} ${set}`)
  }
  return files.map((file) => ({
    ...file,
    facts: file.facts.map((fact) => {
      const known = fact.kind === 'unit' ? valuesOf(fact) : undefined
      return fact.kind === 'unit' && known ? fillUnit(fact, known) : fact
    }),
  }))
}

function fillUnit(unit: Fact<'unit'>, values: ReadonlyMap<string, string>): Fact<'unit'> {
  const image = unit.image?.replace(/\$\{(values\.[\w.-]+)\}/g, (hole, key: string) => values.get(key) ?? hole)
  const isOff = unit.requires?.some((key) => values.get(key) === 'false') === true
  return { ...unit, ...(image === undefined ? {} : { image }), ...(isOff ? { optional: true as const } : {}) }
}

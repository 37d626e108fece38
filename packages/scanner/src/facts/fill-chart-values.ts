import type { Fact, FileFacts } from './fact.ts'

/**
 * Puts the values of Helm charts into the units of their templates, and those of Terraform modules into the units of their files: a chart's
 * `values.yaml` says which images its workloads run, and which of them are there at all. What it does not say stays as it is; environment variables are left to the linker, which shows each hop.
 */
export function fillChartValues(files: readonly FileFacts[]): readonly FileFacts[] {
  const values = new Map<string, Map<string, string>>()
  for (const { facts } of files) {
    for (const fact of facts) {
      if (fact.kind !== 'set-assignment' || !SETS.test(fact.set) || fact.value.kind !== 'text') continue
      const set = `${fact.repository} ${fact.set}`
      values.set(set, (values.get(set) ?? new Map<string, string>()).set(fact.key, fact.value.value))
    }
  }
  if (values.size === 0) return files
  const valuesOf = (unit: Fact<'unit'>): ReadonlyMap<string, string> | undefined => {
    const known = unit.environmentFrom.filter((name) => SETS.test(name)).flatMap((set) => values.get(`${unit.repository} ${set}`) ?? [])
    return known.length > 1 ? new Map(known.flatMap((one) => [...one])) : known[0]
  }
  return files.map((file) => ({
    ...file,
    facts: file.facts.map((fact) => {
      const known = fact.kind === 'unit' ? valuesOf(fact) : undefined
      return fact.kind === 'unit' && known ? fillUnit(fact, known) : fact
    }),
  }))
}

/** Sets whose values are filled in before anybody asks who is who. */
const SETS = /^(?:chart|resources):/

function fillUnit(unit: Fact<'unit'>, values: ReadonlyMap<string, string>): Fact<'unit'> {
  const fill = (text: string): string => text.replace(HOLE, (hole, key: string) => values.get(key) ?? hole)
  const image = unit.image === undefined ? undefined : fill(unit.image)
  const receives = unit.receives?.map((one) => ({ ...one, channel: fill(one.channel) })).filter(({ channel }) => !channel.includes('${'))
  const isOff = unit.requires?.some((key) => values.get(key) === 'false') === true
  return {
    ...unit,
    ...(image === undefined ? {} : { image }),
    ...(receives === undefined ? {} : { receives }),
    ...(isOff ? { optional: true as const } : {}),
  }
}

const HOLE = /\$\{([a-z]\w*\.[\w.-]+)\}/g

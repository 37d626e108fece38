/** The targets that can be seen by one run, each with what was measured. Ratios are of seconds on the clock and of processor time. */
export function verdictsOf(medians) {
  const [cold, warm] = [medians['scan, cold'], medians['scan, warm']]
  const ratio = (one, other, figure) => one[figure] / other[figure]
  const against = (what, one, name, target, isMet) => {
    const other = medians[name]
    if (!other) return { what, measured: 'did not run', target, isMet: undefined }
    const [clock, processor] = ['seconds', 'cpu'].map((figure) => ratio(one, other, figure))
    return { what, measured: `${clock.toFixed(2)} (processor ${processor.toFixed(2)})`, target, isMet: isMet(clock) }
  }
  const peers = ['dependency-cruiser', 'knip'].map((peer) => against(`cold scan ÷ ${peer}`, cold, peer, '≤ 0.2', (value) => value <= 0.2))
  const beyondWarm = (name) => {
    const [clock, processor] = ['seconds', 'cpu'].map((figure) => Math.round((medians[name][figure] - warm[figure]) * 1000))
    return {
      what: `${name.replace('scan, ', '')} − warm scan`,
      measured: `${clock} ms (processor ${processor})`,
      target: '≤ 150 ms',
      isMet: clock <= 150,
    }
  }
  return [
    against('cold scan ÷ parse', cold, 'parse TypeScript and JavaScript', '≤ 0.75', (value) => value <= 0.75),
    ...peers,
    against('cold scan ÷ specfy/stack-analyser', cold, 'specfy/stack-analyser', '≤ 1.3', (value) => value <= 1.3),
    against('warm scan ÷ list and stat', warm, 'list and stat', '≤ 2', (value) => value <= 2),
    beyondWarm('scan, one file changed'),
    beyondWarm('scan, one file says something else'),
    {
      what: 'peak memory of the cold scan',
      measured: `${Math.round(cold.megabytes)} MB`,
      target: '≤ 450 MB',
      isMet: cold.megabytes <= 450,
    },
  ]
}

/** Both tables in Markdown. */
export function toTable(medians, verdicts) {
  const figures = Object.entries(medians).map(([name, { seconds, cpu, megabytes }]) =>
    name === 'of which linking'
      ? `| ${name} | ${seconds.toFixed(2)} s | | |`
      : `| ${name} | ${seconds.toFixed(2)} s | ${cpu.toFixed(2)} s | ${Math.round(megabytes)} MB |`,
  )
  const lines = verdicts.map(
    ({ what, measured, target, isMet }) =>
      `| ${what} | ${measured} | ${target} | ${isMet === undefined ? '–' : isMet ? 'met' : '**missed**'} |`,
  )
  return {
    figures: ['| work | clock | processor | peak memory |', '| --- | --: | --: | --: |', ...figures].join('\n'),
    verdicts: ['| target | measured | wanted | |', '| --- | --: | --: | --- |', ...lines].join('\n'),
  }
}

import type { Analysis } from '@coppice/model'

/** The figures that are followed over time, always all of them and in the same order. */
export function countFigures({ inventory, figures, verdicts }: Analysis): readonly { readonly figure: string; readonly value: number }[] {
  const dispositions = ['keep', 'invest', 'tolerate', 'merge', 'replace', 'retire', 'not-assessed'] as const
  return [
    { figure: 'services', value: figures.services },
    { figure: 'saas', value: figures.saas },
    { figure: 'datastores', value: figures.datastores },
    { figure: 'brokers', value: figures.brokers },
    { figure: 'dependencies', value: inventory.edges.length },
    { figure: 'unresolved', value: inventory.unresolved.length },
    { figure: 'target-low', value: figures.target.low },
    { figure: 'target-high', value: figures.target.high },
    { figure: 'merge-sets', value: figures.mergeSets },
    ...dispositions.map((disposition) => ({
      figure: `verdict-${disposition}`,
      value: verdicts.filter((verdict) => verdict.disposition === disposition).length,
    })),
  ]
}

import { assignNamespaces } from './assign-namespaces.ts'
import { completeGradlePackages } from './complete-gradle-packages.ts'
import type { FileFacts } from './fact.ts'
import { fillChartValues } from './fill-chart-values.ts'
import { fillImageNames } from './fill-image-names.ts'
import { installCharts } from './install-charts.ts'
import { nameBuildVariants } from './name-build-variants.ts'
import { nameChartWorkloads } from './name-chart-workloads.ts'
import { placePackages } from './place-packages.ts'

/** Puts in place what one file leaves open and another tells, before anything is resolved. */
export function completeFacts(files: readonly FileFacts[]): readonly FileFacts[] {
  return assignNamespaces(
    completeGradlePackages(nameBuildVariants(nameChartWorkloads(fillImageNames(fillChartValues(installCharts(placePackages(files))))))),
  )
}

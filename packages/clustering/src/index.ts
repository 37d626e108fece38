export { analyze } from './analyze.ts'
export { isClustered } from './graph/roles.ts'
export type { AnalyzeOptions } from './settings.ts'

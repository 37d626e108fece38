export { analyze } from './analyze.ts'
export { isClustered } from './graph/roles.ts'
export { DEFAULT_LAYER_WEIGHTS, type AnalyzeOptions } from './settings.ts'

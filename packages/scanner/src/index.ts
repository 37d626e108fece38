export { readCheckedYaml, type CheckedYaml, type Problem } from './configuration/read-checked-yaml.ts'
export type { ScanProgress } from './io/collect-facts.ts'
export { InputError } from './io/input-error.ts'
export { scan, type ScanOptions } from './scan.ts'

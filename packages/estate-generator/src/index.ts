export type { NoiseLevel } from './noise.ts'
export type { EstatePlan, Fate, PlannedRental, PlannedService } from './plan.ts'
export { planEstate, type EstateOptions } from './plan-estate.ts'
export { writeEstate } from './write-estate.ts'

export {
  findByEnvironmentKey,
  findByHost,
  findByImage,
  findByName,
  findByPackage,
  findByPort,
  findByResource,
  findByScheme,
  technologyById,
} from './find.ts'
export { codePlaces, processCommands, processWords, type ProcessKind } from './processes.ts'
export { technologies } from './technologies/index.ts'
export type { Ecosystem, Matches, Technology, TechnologyKind } from './technology.ts'
export { END_OF_LIFE_AS_OF } from './end-of-life/dates.ts'
export { findCycle } from './end-of-life/find-cycle.ts'
export { entitiesOfPurpose } from './vendors/entities-of-purpose.ts'
export { legalNames } from './vendors/legal-names.ts'
export { isForPeople } from './vendors/purposes-of-people.ts'
export { COMPANY_WORDS, JOINING_WORDS, ORDINARY_NAMES, PLACE_WORDS, PLAN_WORDS, PRODUCT_LINES, RESELLERS } from './vendors/words.ts'

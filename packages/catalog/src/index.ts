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
export { technologies } from './technologies/index.ts'
export type { Ecosystem, Matches, Technology, TechnologyKind } from './technology.ts'

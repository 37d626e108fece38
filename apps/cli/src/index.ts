export { main } from './main.ts'
export { ownProcess, type Surroundings } from './console/surroundings.ts'

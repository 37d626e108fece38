import type { AnnotationShape, CallShape } from '../../../code/language.ts'

const VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete']

/** Program starts and routes of minimal APIs. */
export const servers: readonly CallShape[] = [
  { callee: /^(app|host|webApp|builder\.Build)\.Run(Async)?$|CreateHostBuilder$|CreateWebHostBuilder$/, means: { is: 'listen', port: [] } },
  ...VERBS.map((verb): CallShape => ({
    callee: new RegExp(`\\.Map${verb}$`),
    means: { is: 'route', method: verb.toUpperCase(), path: ['0'] },
  })),
]

/** Attributes of controllers. */
export const routeAttributes: readonly AnnotationShape[] = [
  ...VERBS.map((verb): AnnotationShape => ({
    name: new RegExp(`^Http${verb}$`),
    means: { is: 'route', method: verb.toUpperCase(), path: ['0', 'template'] },
  })),
  { name: /^(Route|RoutePrefix)$/, means: { is: 'prefix', path: ['0', 'template'] } },
]

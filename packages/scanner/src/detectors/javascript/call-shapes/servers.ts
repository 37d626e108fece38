/** Trails that are routers or servers of HTTP frameworks, by package. `prefix` is where making it says the prefix of its routes. */
export const routerShapes: Readonly<Record<string, { readonly trails: readonly string[]; readonly prefix?: readonly string[] }>> = {
  express: { trails: ['()', 'Router()', 'new Router', 'new Application', 'new Express', 'new IRouter', 'express()', 'express.Router()'] },
  'express-promise-router': { trails: ['()'] },
  fastify: { trails: ['()', 'fastify()', 'new FastifyInstance'] },
  '@koa/router': { trails: ['new', '()', 'new Router'], prefix: ['0.prefix'] },
  'koa-router': { trails: ['new', '()', 'new Router'], prefix: ['0.prefix'] },
  koa: { trails: ['new', '()'] },
  hono: { trails: ['new Hono', 'new Hono.basePath()'] },
  '@hono/zod-openapi': { trails: ['new OpenAPIHono'] },
  restify: { trails: ['createServer()'] },
  polka: { trails: ['()'] },
  elysia: { trails: ['new Elysia', 'new'], prefix: ['0.prefix'] },
  'find-my-way': { trails: ['()'] },
  itty: { trails: ['Router()'] },
  'itty-router': { trails: ['Router()'] },
  http: { trails: ['createServer()', 'new Server', 'Server()'] },
  https: { trails: ['createServer()', 'Server()'] },
  'node:http': { trails: ['createServer()', 'new Server'] },
  'node:https': { trails: ['createServer()'] },
  '@apollo/server': { trails: ['new ApolloServer'] },
  'apollo-server': { trails: ['new ApolloServer'] },
  'graphql-yoga': { trails: ['createYoga()'] },
  'socket.io': { trails: ['new Server', '()'] },
  '@hapi/hapi': { trails: ['server()', 'new Server'] },
  'inversify-express-utils': { trails: ['new InversifyExpressServer', 'new InversifyExpressServer.build()'] },
  '@nestjs/core': { trails: ['NestFactory.create()', 'NestFactory.createMicroservice()'] },
  'json-server': { trails: ['create()', 'router()'] },
}

/** Calls by which a program begins to serve, other than `listen` of the above, with the place of the port. */
export const startShapes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '@hono/node-server': { 'serve()': ['0.port'] },
  '@apollo/server/standalone': { 'startStandaloneServer()': ['1.listen.port'] },
  '@grpc/grpc-js': { 'new Server.bindAsync()': ['0'], 'new Server.bind()': ['0'] },
  grpc: { 'new Server.bindAsync()': ['0'], 'new Server.bind()': ['0'] },
  global: { 'Bun.serve()': ['0.port'], 'Deno.serve()': ['0.port'] },
}

/** Decorators of classes and methods that serve routes. */
export interface ControllerShape {
  readonly packages: readonly string[]
  /** Decorators of the class, and where they say the path before those of its methods. */
  readonly controllers: readonly string[]
  readonly prefix: readonly string[]
  /** Decorators of methods with the verb that each stands for. */
  readonly verbs: Readonly<Record<string, string>>
}

const capital = { Get: 'GET', Post: 'POST', Put: 'PUT', Patch: 'PATCH', Delete: 'DELETE', Head: 'HEAD', Options: 'OPTIONS', All: '*' }

export const controllerShapes: readonly ControllerShape[] = [
  { packages: ['@nestjs/common'], controllers: ['Controller'], prefix: ['0.path', '0'], verbs: { ...capital, Sse: 'GET' } },
  { packages: ['routing-controllers'], controllers: ['Controller', 'JsonController'], prefix: ['0'], verbs: capital },
  { packages: ['tsoa'], controllers: ['Route'], prefix: ['0'], verbs: capital },
  { packages: ['@tsed/common', '@tsed/schema', '@tsed/di'], controllers: ['Controller'], prefix: ['0'], verbs: capital },
  {
    packages: ['inversify-express-utils', '@inversifyjs/http-core'],
    controllers: ['controller', 'Controller'],
    prefix: ['0'],
    verbs: {
      ...capital,
      httpGet: 'GET',
      httpPost: 'POST',
      httpPut: 'PUT',
      httpPatch: 'PATCH',
      httpDelete: 'DELETE',
      httpHead: 'HEAD',
      all: '*',
    },
  },
]

import { describe, expect, it } from 'vitest'
import { connectionsOf, estateOf, linkFiles } from '../../test/link-files.ts'

/** A workspace that names all dependencies at its root: the folders of its projects hold no package.json. */
const WORKSPACE = {
  'package.json': '{ "name": "shop", "scripts": { "start": "nx serve" }, "dependencies": { "mongoose": "8", "nx": "20" } }',
  'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@shop/kit": ["libs/kit/src/index.ts"] } } }',
  Dockerfile: 'FROM node:22\nARG APP\nCOPY dist/apps/$APP .\nCMD ["node", "main.js"]\n',
  'compose.yaml': 'services:\n  mongodb: { image: "mongo:7" }\n',
  'apps/till/project.json': '{ "name": "till", "projectType": "application", "targets": { "serve": { "executor": "@nx/js:node" } } }',
  'apps/till/src/main.ts':
    "import { start } from '@shop/kit'\nimport mongoose from 'mongoose'\nmongoose.connect(process.env.MONGO_URL)\nstart()\n",
  'apps/till-e2e/project.json': '{ "name": "till-e2e", "projectType": "application", "targets": { "serve": {}, "e2e": {} } }',
  'apps/desk/ui/project.json': '{ "name": "desk-ui", "projectType": "application", "targets": { "serve": { "executor": "@nx/vite" } } }',
  'apps/desk/ui/src/main.ts': "console.log('desk')\n",
  'libs/kit/project.json': '{ "name": "kit", "projectType": "library" }',
  'libs/kit/package.json': '{ "name": "@shop/kit", "private": true }',
  'libs/kit/src/index.ts': "import express from 'express'\nexport function start() { express().listen(3000) }\n",
}

describe('link: projects of a workspace', () => {
  it('takes applications for services, and neither the root around them, nor tests, nor libraries that listen for others', async () => {
    const { components } = await estateOf(WORKSPACE)

    expect(components.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['datastore mongodb', 'service desk-ui', 'service till'])
  })

  it('gives to each application what its own code leads to', async () => {
    expect(connectionsOf(await linkFiles(WORKSPACE))).toEqual(['till stores-in mongodb'])
  })

  it('knows the broker that a module of Nest connects to, and what is published and heard there', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  queue: { image: "rabbitmq:4" }\n  till: { build: till }\n  desk: { build: desk }\n',
      ...nest('till'),
      ...nest('desk'),
      'till/src/main.ts': `import { AmqpConnection, RabbitMQModule } from '@golevelup/nestjs-rabbitmq'
@Module({ imports: [RabbitMQModule.forRootAsync(RabbitMQModule, { useFactory: () => ({ uri: process.env.AMQP_URI ?? 'amqp://queue:5672' }) })] })
class TillModule {}
class Till {
  constructor(private readonly amqp: AmqpConnection) {}
  sell() { return this.amqp.publish('sales', 'sold', {}) }
}
`,
      'desk/src/main.ts': `import { RabbitMQModule, RabbitSubscribe } from '@golevelup/nestjs-rabbitmq'
@Module({ imports: [RabbitMQModule.forRoot(RabbitMQModule, { uri: 'amqp://queue:5672' })] })
class DeskModule {}
class Desk {
  @RabbitSubscribe({ exchange: 'sales', routingKey: 'sold', queue: 'desk' })
  print() {}
}
`,
    })

    expect(connectionsOf(linked)).toEqual(['desk calls queue', 'desk consumes sales', 'till calls queue', 'till publishes sales'])
  })
})

function nest(name: string): Record<string, string> {
  return {
    [`${name}/Dockerfile`]: 'FROM node:22\nCOPY . .\nCMD ["node", "main.js"]\n',
    [`${name}/package.json`]: `{ "name": "${name}", "dependencies": { "@golevelup/nestjs-rabbitmq": "6" } }`,
  }
}

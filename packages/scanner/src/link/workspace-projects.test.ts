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
})

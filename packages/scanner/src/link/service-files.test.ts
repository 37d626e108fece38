import { describe, expect, it } from 'vitest'
import type { Component } from '../identity/component.ts'
import type { Link } from './estate.ts'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const shop = (command: string): Record<string, string> => ({
  'compose.yaml': `services:\n  till: { build: ., command: ${command} }\n  stock: { image: shop/stock }\n  board: { image: shop/board }\n`,
  'package.json': '{ "name": "till" }',
  'src/main.js': "fetch('http://stock:80/goods')\n",
  'scripts/report.js': "fetch('http://board:80/report')\n",
})

describe('link/service-files', () => {
  it('leaves the scripts at the root to who works on the repository', async () => {
    expect(connectionsOf(await linkFiles(shop('node src/main.js')))).toEqual(['till calls stock'])
  })

  it('takes them in where one of them is what is started', async () => {
    expect(connectionsOf(await linkFiles(shop('node scripts/report.js')))).toContain('till calls board')
  })

  it('leaves a function of a library that nobody asks for to those who do', async () => {
    const files = {
      'compose.yaml':
        'services:\n  till: { build: ./till }\n  desk: { build: ./desk }\n  stock: { image: shop/stock }\n  board: { image: shop/board }\n',
      'package.json': '{ "name": "shop", "workspaces": ["*"] }',
      'till/package.json': '{ "name": "till", "dependencies": { "clients": "1" } }',
      'till/main.js': "import { goods } from 'clients'\ngoods()\n",
      'desk/package.json': '{ "name": "desk", "dependencies": { "clients": "1" } }',
      'desk/main.js': "import * as clients from 'clients'\nclients[process.argv[2]]()\n",
      'clients/package.json': '{ "name": "clients", "main": "index.js" }',
      'clients/index.js':
        "export function goods() {\n  return fetch('http://stock:80/v1')\n}\nexport function report() {\n  return fetch('http://board:80/v1')\n}\n",
    }

    expect(connectionsOf(await linkFiles(files))).toEqual(['desk calls board', 'desk calls stock', 'till calls stock'])
  })

  it('sees that a program runs code out of the folder of another, which an image of its own builds from elsewhere', async () => {
    const main = (...imports: string[]): string =>
      `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n\nfunc main() {\n\tRun()\n}\n`
    const files = {
      'go.mod': 'module example.com/clinic\n\ngo 1.22\n',
      'intake/cmd/intake/main.go': main('example.com/clinic/intake/cmd/intake/app'),
      'intake/cmd/intake/app/run.go': 'package app\n\nfunc Run() {}\n',
      'intake/docker/Dockerfile.intake': 'FROM alpine\nCOPY intake /usr/local/bin/\nENTRYPOINT ["/usr/local/bin/intake"]\n',
      'desk/cmd/front-desk/main.go': main('example.com/clinic/intake/cmd/intake/app'),
      'desk/docker/Dockerfile.desk': 'FROM alpine\nCOPY front-desk /usr/local/bin/\nENTRYPOINT ["/usr/local/bin/front-desk"]\n',
      'compose.yaml': 'services:\n  intake: { image: clinic/intake }\n  desk: { image: clinic/desk }\n',
    }

    const { links } = await linkFiles(files)

    expect(importsOf(links)).toEqual(['desk (desk/cmd/front-desk) imports intake (intake/cmd/intake)'])
  })
})

/** Imports between services, each with the folders that its source lies in. */
function importsOf(links: readonly Link[]): string[] {
  const inWords = ({ name, directories }: Component): string => `${name} (${directories.map(({ path }) => path).join(', ')})`
  return links.flatMap(({ from, to, relation }) =>
    relation === 'imports' && from.kind === 'component' && to.kind === 'component'
      ? [`${inWords(from.component)} imports ${inWords(to.component)}`]
      : [],
  )
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Inventory, InventoryNode } from '@coppice/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toConfigurationSchema } from '../src/configuration/configuration.ts'
import { InputError, scan, type ScanOptions } from '../src/index.ts'

const page = fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url))
const shop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))
const schema = fileURLToPath(new URL('../schemas/config.schema.json', import.meta.url))

let clinic: string
beforeEach(async () => {
  clinic = await mkdtemp(join(tmpdir(), 'coppice-clinic-'))
  await put(clinic, CLINIC)
})
afterEach(() => rm(clinic, { recursive: true }))

describe('scanner/configuration: the documented example', () => {
  it('does to the shop what the page says, and every entry of it matches something', async () => {
    const [, example = ''] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(await readFile(page, 'utf8')) ?? []
    await put(clinic, { 'coppice.config.yaml': example })

    const inventory = await scan([shop], { history: false, configuration: join(clinic, 'coppice.config.yaml') })

    expect(inventory.name).toBe('orchard')
    expect(codes(inventory)).toEqual(['excluded-by-hand', 'excluded-by-hand'])
    expect(names(inventory)).toEqual([
      'cart',
      'catalog',
      'customers',
      'gateway',
      'messages',
      'offer',
      'order-api',
      'order-events',
      'payments',
      'stock-report',
      'storefront',
    ])
    expect(node(inventory, 'messages').aliases).toEqual(expect.arrayContaining(['newsletter', 'notifications']))
    expect(inventory.edges).toContainEqual(
      expect.objectContaining({ from: 'service:payments', to: 'team:orchard-money', kind: 'owned-by' }),
    )
  })

  it('ships a schema for editors (write it anew with -u)', async () => {
    await expect(`${JSON.stringify(toConfigurationSchema(), null, 2)}\n`).toMatchFileSnapshot(schema)
  })
})

describe('scanner/configuration', () => {
  it('joins what nobody could know is one, with what leads to each of them, and says who decided', async () => {
    const inventory = await scanClinic(`
join:
  - name: records
    components: [records, patient-files]
    reason: renamed in spring
`)

    expect(names(inventory)).toEqual(['imaging', 'reception', 'records'])
    expect(node(inventory, 'records')).toMatchObject({
      id: 'service:records',
      aliases: ['patient-files'],
      paths: ['patient-files', 'records'],
    })
    expect(calls(inventory)).toEqual(['reception → records'])
    expect(node(inventory, 'records').evidence[0]).toEqual({
      class: 'asserted',
      detector: 'configuration',
      file: 'coppice.config.yaml',
      line: 3,
      note: 'patient-files, records joined as records: renamed in spring',
    })
  })

  it('splits one component by unit and by folder', async () => {
    const inventory = await scanClinic(`
split:
  - component: reception
    into:
      - { name: front-desk, units: [reception] }
  - component: records
    into:
      - { name: archive, folders: [records/archive] }
`)

    expect(names(inventory)).toEqual(['archive', 'front-desk', 'imaging', 'patient-files', 'records'])
    expect(node(inventory, 'archive').paths).toEqual(['records/archive'])
    expect(calls(inventory)).toEqual(['front-desk → patient-files', 'front-desk → records'])
  })

  it('knows a public host for one of our own, which no manifest tells', async () => {
    const before = await scanClinic('')
    const after = await scanClinic(`
alias:
  - component: imaging
    names: [x-ray]
    hosts: [pictures.clinic.example]
`)

    expect(calls(before)).not.toContain('reception → imaging')
    expect(calls(after)).toContain('reception → imaging')
    const call = after.edges.find((edge) => edge.to === 'service:imaging' && edge.kind === 'calls')
    expect(call?.evidence).toContainEqual(expect.objectContaining({ class: 'asserted', file: 'coppice.config.yaml', line: 3 }))
    expect(node(after, 'imaging').aliases).toEqual(expect.arrayContaining(['pictures.clinic.example', 'x-ray']))
  })

  it('takes a person at their word on kind, role, technology, owner and option', async () => {
    const inventory = await scanClinic(`
classify:
  - component: imaging
    kind: datastore
    technology: postgresql
  - component: reception
    role: gateway
    owner: "@clinic/desk"
    optional: true
`)

    expect(node(inventory, 'imaging')).toMatchObject({ id: 'datastore:imaging', kind: 'datastore', technology: 'postgresql' })
    expect(node(inventory, 'reception')).toMatchObject({ role: 'gateway', optional: true })
    const owners = inventory.edges.filter((edge) => edge.kind === 'owned-by' && edge.from === 'service:reception')
    expect(owners.map((edge) => edge.to)).toEqual(['team:clinic-desk'])
  })

  it('reads nothing that is excluded, and leaves out what leads to an excluded component', async () => {
    const inventory = await scanClinic(`
exclude:
  - { path: imaging/, reason: sold }
  - { component: patient-files, reason: moves out next week }
`)

    expect(names(inventory)).toEqual(['imaging', 'reception', 'records'])
    expect(JSON.stringify(inventory)).not.toContain('imaging/Dockerfile')
    expect(calls(inventory)).toEqual(['reception → records'])
    expect(inventory.unresolved.filter((one) => one.reference.includes('patient-files'))).toEqual([])
    expect(inventory.diagnostics.map(({ message }) => message)).toEqual([
      'Not read: imaging/: sold',
      'Left out service:patient-files: moves out next week',
    ])
  })

  it('says which entries match nothing, and does the rest', async () => {
    const inventory = await scanClinic(`
exclude:
  - { path: legacy/, reason: old }
join:
  - { name: records, components: [recrods, patient-files] }
classify:
  - { component: imaging, technology: postgrsql, role: job }
`)

    expect(inventory.diagnostics.map(({ file, line, code, message }) => [file, line, code, message])).toEqual([
      ['coppice.config.yaml', 3, 'dangling-configuration', 'legacy/ is to be left out, but no file or folder is called so.'],
      ['coppice.config.yaml', 5, 'dangling-configuration', 'Nothing is called recrods, which is to be joined: did you mean records?'],
      ['coppice.config.yaml', 7, 'dangling-configuration', 'The catalog has no technology postgrsql: did you mean postgresql?'],
    ])
    expect(names(inventory)).toEqual(['imaging', 'reception', 'records'])
    expect(node(inventory, 'imaging')).toMatchObject({ role: 'job' })
  })

  it('refuses a file with mistakes, each with its line and what was expected', async () => {
    const failure = await scanClinic(`
joins: []
exclude:
  - path: legacy/
classify:
  - component: imaging
    role: servant
    onwer: me
`).catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(InputError)
    expect((failure as InputError).message.split('\n')).toEqual([
      'coppice.config.yaml:2  joins is no key: did you mean join?',
      'coppice.config.yaml:4  exclude, entry 1, reason: expected a text, and there is nothing.',
      expect.stringContaining('coppice.config.yaml:7  classify, entry 1, role: expected one of application, frontend, job'),
      'coppice.config.yaml:8  classify, entry 1, onwer is no key: did you mean owner?',
    ])
  })

  it('can be passed over, or be another file, which then has to exist', async () => {
    await put(clinic, { 'coppice.config.yaml': 'name: never read' })

    expect((await scan([clinic], { history: false, configuration: false })).name).not.toBe('never read')
    await expect(scan([clinic], { configuration: join(clinic, 'other.yaml') })).rejects.toThrow('does not exist')
  })

  it('begins paths with the name of the repository where several are scanned', async () => {
    await put(clinic, {
      'coppice.config.yaml': `
exclude:
  - { path: ward/old/, reason: closed }
`,
      'ward/.git/HEAD': '',
      'ward/Dockerfile': 'FROM node:22\nCMD ["node", "a.js"]\n',
      'ward/old/compose.yaml': 'services:\n  bell:\n    image: bell\n',
      'lab/.git/HEAD': '',
      'lab/old/compose.yaml': 'services:\n  scales:\n    image: scales\n',
    })

    const inventory = await scan([clinic], { history: false })

    expect(names(inventory)).toContain('scales')
    expect(names(inventory)).not.toContain('bell')
    expect(inventory.diagnostics).toContainEqual(expect.objectContaining({ file: 'coppice.config.yaml', line: 3, severity: 'info' }))
  })
})

const CLINIC = {
  'compose.yaml': `
services:
  reception:
    build: reception
    environment:
      RECORDS_URL: http://records:8080
      FILES_URL: http://patient-files:8080
  records:
    build: records
  patient-files:
    build: patient-files
  imaging:
    build: imaging
`,
  CODEOWNERS: '/reception/ @clinic/it\n',
  'reception/Dockerfile': 'FROM node:22\nCMD ["node", "src/desk.js"]\n',
  'reception/package.json': '{ "name": "reception" }',
  'reception/src/desk.js': [
    'fetch(`${process.env.RECORDS_URL}/patients`)',
    'fetch(`${process.env.FILES_URL}/files`)',
    "fetch('https://pictures.clinic.example/scans')",
    '',
  ].join('\n'),
  'records/Dockerfile': 'FROM node:22\nCMD ["node", "server.js"]\n',
  'records/package.json': '{ "name": "records" }',
  'records/archive/index.js': 'require("http").createServer().listen(8080)\n',
  'patient-files/Dockerfile': 'FROM node:22\nCMD ["node", "server.js"]\n',
  'patient-files/package.json': '{ "name": "patient-files" }',
  'imaging/Dockerfile': 'FROM node:22\nCMD ["node", "server.js"]\n',
  'imaging/package.json': '{ "name": "imaging" }',
}

async function scanClinic(configuration: string, options: ScanOptions = {}): Promise<Inventory> {
  await put(clinic, { 'coppice.config.yaml': configuration })
  return scan([clinic], { history: false, ...options })
}

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

function names({ nodes }: Inventory): string[] {
  return nodes.filter((one) => one.kind === 'service').map((one) => one.name)
}

function node({ nodes }: Inventory, name: string): InventoryNode {
  const found = nodes.find((one) => one.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

function calls({ edges }: Inventory): string[] {
  return edges
    .filter((edge) => edge.kind === 'calls')
    .map((edge) => `${edge.from} → ${edge.to}`.replaceAll('service:', ''))
    .toSorted()
}

function codes({ diagnostics }: Inventory): string[] {
  return diagnostics.map(({ code }) => code)
}

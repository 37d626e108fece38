import { toNodeId } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { estateOf } from '../../test/link-files.ts'
import { NO_SETTINGS } from '../configuration/settings.ts'
import { linkEstate } from '../link/link.ts'
import { findHoldings } from './find-holdings.ts'

const clinic = {
  'compose.yaml': `services:
  ward: { build: ./ward, environment: { DATABASE_URL: 'postgresql://db/wards' } }
  desk: { build: ./desk }
  db: { image: postgres:17 }
`,
  'ward/package.json': '{ "name": "ward", "dependencies": { "pg": "8", "kept": "1" } }',
  'ward/src/main.ts':
    "import pg from 'pg'\nimport { Patient } from 'kept'\nnew pg.Client(process.env.DATABASE_URL)\nexport const one = Patient\n",
  'desk/package.json': '{ "name": "desk", "dependencies": { "kept": "1" } }',
  'desk/src/main.ts': "import { Patient } from 'kept'\nexport const one = Patient\n",
  'kept/package.json': '{ "name": "kept", "main": "patient.ts" }',
  'kept/patient.ts': '@Entity()\nexport class Patient {\n  id = 1\n}\n',
}

async function holdingsOf(files: Readonly<Record<string, string>>) {
  const estate = await estateOf(files)
  const ids = new Map(estate.components.map((component) => [component, toNodeId(component.kind, component.name)]))
  return findHoldings(estate, linkEstate(estate).links, NO_SETTINGS, ids)
}

const sentences = ({ edges }: Awaited<ReturnType<typeof holdingsOf>>): string[] =>
  edges
    .map(({ from, to, holding }) => `${from} ${to} ${holding?.by} ${holding?.names.join('+')} ${holding?.fields ?? ''}`.trim())
    .toSorted()

describe('scanner/entities/find-holdings', () => {
  it('finds one kind of data under the names of its table and of its class, with the line', async () => {
    const found = await holdingsOf({
      ...clinic,
      'ward/db/0001.sql': 'create table admissions (\n  id int,\n  patient int,\n  bed int\n);\n',
      'ward/src/admission.entity.ts': "@Entity('admissions')\nexport class Admission {}\n",
    })

    expect(sentences(found)).toContain('service:ward entity:admission table Admission+admissions 3')
    expect(found.edges.find(({ to }) => to === 'entity:admission')?.evidence).toMatchObject([
      { class: 'declared', detector: 'sql-schema', file: 'ward/db/0001.sql', line: 1 },
      { class: 'inferred', detector: 'data-models', file: 'ward/src/admission.entity.ts', line: 1 },
    ])
  })

  it('takes what a shared library defines for kept by those who have a database', async () => {
    expect(sentences(await holdingsOf(clinic))).toEqual(['service:ward entity:patient model Patient'])
  })

  it('counts no books of the machinery, no table that ties two others, and no test', async () => {
    const found = await holdingsOf({
      ...clinic,
      'ward/db/0001.sql':
        'create table flyway_schema_history (a int, b int, c int);\ncreate table ward_beds (ward int, bed int);\ncreate table outbox_events (a int, b int, c int);\n',
      'ward/test/ghost.entity.ts': '@Entity()\nexport class Ghost {}\n',
    })

    expect(sentences(found)).toEqual(['service:ward entity:patient model Patient'])
  })
})

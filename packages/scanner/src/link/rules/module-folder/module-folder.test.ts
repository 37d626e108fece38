import { describe, expect, it } from 'vitest'
import { linkFiles } from '../../../../test/link-files.ts'

const program = (...folders: string[]): string =>
  `package main\n\nimport (\n${folders.map((folder) => `\t"example.com/clinic/${folder}"\n`).join('')})\n\nfunc main() {}\n`

const clinic = {
  'go.mod': 'module example.com/clinic\n\ngo 1.22\n',
  'compose.yaml': 'services:\n  intake: { build: cmd/intake }\n  billing: { build: cmd/billing }\n  wards: { build: cmd/wards }\n',
  'cmd/intake/Dockerfile': 'FROM alpine\n',
  'cmd/intake/main.go': program('pkg/patients/store', 'internal/queue'),
  'cmd/billing/Dockerfile': 'FROM alpine\n',
  'cmd/billing/main.go': program('pkg/patients/api'),
  'cmd/wards/Dockerfile': 'FROM alpine\n',
  'cmd/wards/main.go': program('internal/beds'),
  'pkg/patients/store/store.go': 'package store\n\nfunc Find() {}\n',
  'pkg/patients/api/api.go': 'package api\n\nfunc Serve() {}\n',
  'internal/queue/queue.go': 'package queue\n\nfunc Push() {}\n',
  'internal/beds/beds.go': 'package beds\n\nfunc Count() {}\n',
}

describe('link/rules/module-folder', () => {
  it('takes a folder that several programs of a module share for a library of theirs, and no other', async () => {
    const { links } = await linkFiles(clinic)

    expect(imports(links)).toEqual(['billing imports example.com/clinic/pkg/patients', 'intake imports example.com/clinic/pkg/patients'])
  })

  it('leaves programs with modules of their own to the manifests of these', async () => {
    const { links } = await linkFiles({ ...clinic, 'cmd/billing/go.mod': 'module example.com/billing\n' })

    expect(imports(links)).toEqual([])
  })
})

function imports(links: Awaited<ReturnType<typeof linkFiles>>['links']): string[] {
  return links
    .flatMap(({ from, to }) =>
      from.kind === 'component' && to.kind === 'library' && to.library.name.startsWith('example.com/clinic/')
        ? [`${from.component.name} imports ${to.library.name}`]
        : [],
    )
    .sort()
}

import { describe, expect, it } from 'vitest'
import { completeGradlePackages } from './complete-gradle-packages.ts'
import { text } from './expression.ts'
import type { Fact, FileFacts } from './fact.ts'
import type { Finding } from './finding.ts'

const file = (path: string, ...findings: Finding[]): FileFacts => ({
  repository: 'clinic',
  file: path,
  language: undefined,
  linesOfCode: 0,
  facts: findings.map((finding): Fact => ({ ...finding, repository: 'clinic', file: path, detector: 'gradle' })),
  diagnostics: [],
})

const project = (name: string, workspaces: string[], ...dependencies: string[]): Finding => ({
  kind: 'package',
  line: 1,
  ecosystem: 'maven',
  name,
  private: false,
  workspaces,
  scripts: {},
  entries: [],
  dependencies: dependencies.map((dependency) => ({ name: dependency, development: false, line: 2 })),
})

describe('facts/complete-gradle-packages', () => {
  it('puts folders, coordinates and names of other projects in the place of what only the build knows', () => {
    const files = [
      file('backend/settings.gradle', project('clinic', ['services/vet', 'libraries/money'])),
      file('backend/libraries/money/build.gradle', project('org.paws:money', [])),
      file('backend/services/vet/build.gradle', project('vet', [], ':shared:money', 'libs.jedis', ':services:gone', 'libs.unheard')),
      file('backend/gradle/libs.versions.toml', {
        kind: 'definition',
        line: 2,
        name: 'libs',
        path: ['jedis'],
        value: text('redis.clients:jedis'),
      }),
    ]

    const [, , vet] = completeGradlePackages(files)

    expect(vet?.facts[0]).toMatchObject({
      dependencies: [
        { name: 'org.paws:money', directory: '../../libraries/money' },
        { name: 'redis.clients:jedis' },
        { name: ':services:gone', directory: '../gone' },
        { name: 'libs.unheard' },
      ],
    })
  })
})

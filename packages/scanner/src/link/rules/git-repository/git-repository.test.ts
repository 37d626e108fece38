import { describe, expect, it } from 'vitest'
import { linkFiles } from '../../../../test/link-files.ts'

describe('link/rules/git-repository', () => {
  it.each([
    ['https://github.com/clinic/settings.git', 'clinic/settings', 'github'],
    ['git@gitlab.clinic.example:platform/settings', 'platform/settings', 'gitlab'],
    ['ssh://git@code.clinic.example:7999/platform/settings.git', 'platform/settings', undefined],
  ])('reads configuration from %s', async (uri, name, keeper) => {
    const { links, open } = await served(uri)

    expect(links.filter(({ relation }) => relation === 'calls')).toMatchObject([
      { to: { kind: 'repository', name, ...(keeper === undefined ? {} : { keeper }) }, purpose: 'config' },
    ])
    expect(open).toEqual([])
  })

  it('leads nowhere where it is a folder of the machine', async () => {
    const { links } = await served('file:///srv/settings')

    expect(links.filter(({ to }) => to.kind === 'repository')).toEqual([])
  })
})

function served(uri: string): ReturnType<typeof linkFiles> {
  return linkFiles({
    'compose.yaml': 'services: { settings: { build: settings } }',
    'settings/pom.xml':
      '<project><artifactId>settings</artifactId><dependencies><dependency><artifactId>spring-cloud-config-server</artifactId></dependency></dependencies></project>',
    'settings/src/main/resources/application.yml': `spring.cloud.config.server.git.uri: ${uri}`,
  })
}

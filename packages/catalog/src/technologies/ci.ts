import { definePurpose } from '../technology.ts'

export const ci = definePurpose('ci', { kind: 'saas' }, [
  {
    id: 'browserstack',
    name: 'BrowserStack',
    matches: {
      npm: ['browserstack-local', 'browserstack-node-sdk'],
      hosts: ['api.browserstack.com', 'hub-cloud.browserstack.com'],
      environment: ['BROWSERSTACK_'],
    },
  },
  {
    id: 'buildkite',
    name: 'Buildkite',
    matches: { hosts: ['agent.buildkite.com', 'api.buildkite.com', 'graphql.buildkite.com'], environment: ['BUILDKITE_API_'] },
  },
  { id: 'chromatic', name: 'Chromatic', matches: { hosts: ['index.chromatic.com'], environment: ['CHROMATIC_'] } },
  {
    id: 'circleci',
    name: 'CircleCI',
    matches: { npm: ['@circleci/circleci-config-sdk'], hosts: ['circleci.com'], environment: ['CIRCLECI_', 'CIRCLE_TOKEN'] },
  },
  {
    id: 'codecov',
    name: 'Codecov',
    vendor: 'Sentry',
    matches: { hosts: ['codecov.io', 'uploader.codecov.io'], environment: ['CODECOV_'] },
  },
  { id: 'depot', name: 'Depot', matches: { npm: ['@depot/sdk-node'], hosts: ['api.depot.dev'], environment: ['DEPOT_TOKEN'] } },
  {
    id: 'jenkins',
    name: 'Jenkins',
    kind: 'infrastructure',
    matches: { npm: ['jenkins'], pypi: ['python-jenkins'], images: ['jenkins/jenkins'], environment: ['JENKINS_'] },
  },
  { id: 'percy', name: 'Percy', vendor: 'BrowserStack', matches: { npm: ['@percy/agent'], hosts: ['percy.io'], environment: ['PERCY_'] } },
  { id: 'sauce-labs', name: 'Sauce Labs', matches: { npm: ['saucelabs'], hosts: ['*.saucelabs.com'], environment: ['SAUCE_'] } },
  {
    id: 'snyk',
    name: 'Snyk',
    matches: { npm: ['snyk'], images: ['snyk/snyk'], hosts: ['api.snyk.io', 'snyk.io'], environment: ['SNYK_'] },
  },
  {
    id: 'sonarcloud',
    name: 'SonarQube Cloud',
    vendor: 'Sonar',
    aliases: ['SonarCloud'],
    matches: { hosts: ['sonarcloud.io'], environment: ['SONARCLOUD_'] },
  },
  {
    id: 'sonarqube',
    name: 'SonarQube',
    vendor: 'Sonar',
    kind: 'infrastructure',
    matches: { images: ['sonarqube'], environment: ['SONARQUBE_'] },
  },
  { id: 'travis-ci', name: 'Travis CI', matches: { hosts: ['api.travis-ci.com', 'api.travis-ci.org'], environment: ['TRAVIS_API_'] } },
])

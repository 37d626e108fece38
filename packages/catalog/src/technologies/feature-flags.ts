import { definePurpose } from '../technology.ts'

export const featureFlags = definePurpose('feature-flags', { kind: 'saas' }, [
  {
    id: 'configcat',
    name: 'ConfigCat',
    matches: { npm: ['configcat-node'], hosts: ['cdn-global.configcat.com'], environment: ['CONFIGCAT_'] },
  },
  {
    id: 'flagd',
    name: 'flagd',
    kind: 'infrastructure',
    matches: { npm: ['@openfeature/flagd-provider'], go: ['github.com/open-feature/go-sdk-contrib/providers/flagd'], images: ['flagd'] },
  },
  {
    id: 'flagsmith',
    name: 'Flagsmith',
    matches: { npm: ['flagsmith', 'flagsmith-nodejs'], hosts: ['edge.api.flagsmith.com'], environment: ['FLAGSMITH_'] },
  },
  {
    id: 'growthbook',
    name: 'GrowthBook',
    matches: {
      npm: ['@growthbook/growthbook', '@growthbook/growthbook-react'],
      hosts: ['cdn.growthbook.io'],
      environment: ['GROWTHBOOK_'],
    },
  },
  {
    id: 'launchdarkly',
    name: 'LaunchDarkly',
    matches: {
      npm: ['@launchdarkly/node-server-sdk', 'launchdarkly-js-client-sdk', 'launchdarkly-node-server-sdk', 'launchdarkly-react-client-sdk'],
      pypi: ['launchdarkly-server-sdk'],
      maven: ['com.launchdarkly:*'],
      go: ['github.com/launchdarkly/go-server-sdk'],
      hosts: ['*.launchdarkly.com'],
      environment: ['LAUNCHDARKLY_', 'LD_SDK_'],
    },
  },
  {
    id: 'optimizely',
    name: 'Optimizely',
    matches: { npm: ['@optimizely/optimizely-sdk'], hosts: ['cdn.optimizely.com'], environment: ['OPTIMIZELY_'] },
  },
  { id: 'split-io', name: 'Split', matches: { npm: ['@splitsoftware/splitio'], hosts: ['sdk.split.io'], environment: ['SPLIT_IO_'] } },
  {
    id: 'statsig',
    name: 'Statsig',
    matches: { npm: ['@statsig/js-client', 'statsig-node'], hosts: ['api.statsig.com'], environment: ['STATSIG_'] },
  },
  {
    id: 'unleash',
    name: 'Unleash',
    kind: 'infrastructure',
    matches: { npm: ['unleash-client'], pypi: ['unleashclient'], images: ['unleash-server'] },
  },
])

import { definePurpose } from '../technology.ts'

export const featureFlags = definePurpose('feature-flags', { kind: 'saas' }, [
  {
    id: 'ab-tasty',
    name: 'AB Tasty',
    matches: {
      npm: ['@flagship.io/js-sdk', '@flagship.io/react-sdk'],
      hosts: ['decision.flagship.io', 'try.abtasty.com'],
    },
  },
  {
    id: 'configcat',
    name: 'ConfigCat',
    matches: { npm: ['configcat-node'], hosts: ['cdn-global.configcat.com'], environment: ['CONFIGCAT_'] },
  },
  {
    id: 'devcycle',
    name: 'DevCycle',
    matches: {
      npm: ['@devcycle/js-client-sdk', '@devcycle/nodejs-server-sdk', '@devcycle/react-client-sdk'],
      hosts: ['bucketing-api.devcycle.com', 'config-cdn.devcycle.com'],
      environment: ['DEVCYCLE_'],
    },
  },
  {
    id: 'eppo',
    name: 'Eppo',
    vendor: 'Datadog',
    matches: {
      npm: ['@eppo/js-client-sdk', '@eppo/node-server-sdk'],
      pypi: ['eppo-server-sdk'],
      go: ['github.com/Eppo-exp/golang-sdk'],
      hosts: ['fscdn.eppo.cloud'],
      environment: ['EPPO_'],
    },
  },
  {
    id: 'firebase-remote-config',
    name: 'Firebase Remote Config',
    vendor: 'Google',
    matches: { npm: ['@react-native-firebase/remote-config'], hosts: ['firebaseremoteconfig.googleapis.com'] },
  },
  {
    id: 'flagd',
    name: 'flagd',
    kind: 'infrastructure',
    matches: {
      npm: ['@openfeature/flagd-provider'],
      go: ['github.com/open-feature/go-sdk-contrib/providers/flagd'],
      maven: ['dev.openfeature.contrib.providers:flagd'],
      nuget: ['OpenFeature.Contrib.Providers.Flagd', 'OpenFeature.Providers.Flagd'],
      pypi: ['openfeature-provider-flagd'],
      images: ['flagd'],
    },
  },
  {
    id: 'flagsmith',
    name: 'Flagsmith',
    matches: {
      npm: ['flagsmith', 'flagsmith-nodejs'],
      gem: ['flagsmith'],
      cargo: ['flagsmith'],
      hosts: ['edge.api.flagsmith.com'],
      environment: ['FLAGSMITH_'],
    },
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
    id: 'harness-ff',
    name: 'Harness Feature Flags',
    vendor: 'Harness',
    matches: {
      npm: ['@harnessio/ff-javascript-client-sdk', '@harnessio/ff-nodejs-server-sdk'],
      go: ['github.com/harness/ff-golang-server-sdk'],
      hosts: ['config.ff.harness.io'],
    },
  },
  { id: 'hypertune', name: 'Hypertune', matches: { npm: ['hypertune'], hosts: ['edge.hypertune.com'], environment: ['HYPERTUNE_'] } },
  {
    id: 'kameleoon',
    name: 'Kameleoon',
    matches: { npm: ['@kameleoon/nodejs-sdk', '@kameleoon/react-sdk'], hosts: ['sdk-config.kameleoon.eu'], environment: ['KAMELEOON_'] },
  },
  {
    id: 'launchdarkly',
    name: 'LaunchDarkly',
    matches: {
      npm: ['@launchdarkly/node-server-sdk', 'launchdarkly-js-client-sdk', 'launchdarkly-node-server-sdk', 'launchdarkly-react-client-sdk'],
      pypi: ['launchdarkly-server-sdk'],
      maven: ['com.launchdarkly:*'],
      go: ['github.com/launchdarkly/go-server-sdk'],
      gem: ['launchdarkly-server-sdk'],
      composer: ['launchdarkly/server-sdk'],
      cargo: ['launchdarkly-server-sdk'],
      hosts: ['*.launchdarkly.com'],
      environment: ['LAUNCHDARKLY_', 'LD_SDK_'],
    },
  },
  {
    id: 'optimizely',
    name: 'Optimizely',
    matches: {
      npm: ['@optimizely/optimizely-sdk'],
      gem: ['optimizely-sdk'],
      composer: ['optimizely/optimizely-sdk'],
      hosts: ['cdn.optimizely.com'],
      environment: ['OPTIMIZELY_'],
    },
  },
  {
    id: 'split-io',
    name: 'Split',
    matches: {
      npm: ['@splitsoftware/splitio'],
      gem: ['splitclient-rb'],
      composer: ['splitsoftware/split-sdk-php'],
      hosts: ['sdk.split.io'],
      environment: ['SPLIT_IO_'],
    },
  },
  {
    id: 'statsig',
    name: 'Statsig',
    matches: {
      npm: ['@statsig/js-client', 'statsig-node'],
      gem: ['statsig'],
      cargo: ['statsig-rust'],
      hosts: ['api.statsig.com'],
      environment: ['STATSIG_'],
    },
  },
  {
    id: 'unleash',
    name: 'Unleash',
    kind: 'infrastructure',
    matches: {
      npm: ['unleash-client'],
      pypi: ['unleashclient'],
      gem: ['unleash'],
      composer: ['unleash/client'],
      cargo: ['unleash-api-client'],
      images: ['unleash-server'],
    },
  },
  {
    id: 'vwo',
    name: 'VWO',
    vendor: 'Wingify',
    matches: { npm: ['vwo-fme-node-sdk', 'vwo-node-sdk'], hosts: ['dev.visualwebsiteoptimizer.com'], environment: ['VWO_'] },
  },
])

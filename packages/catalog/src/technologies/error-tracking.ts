import { definePurpose } from '../technology.ts'

export const errorTracking = definePurpose('error-tracking', { kind: 'saas' }, [
  {
    id: 'airbrake',
    name: 'Airbrake',
    matches: { npm: ['@airbrake/node'], gem: ['airbrake'], hosts: ['api.airbrake.io'], environment: ['AIRBRAKE_'] },
  },
  {
    id: 'bugsnag',
    name: 'Bugsnag',
    vendor: 'SmartBear',
    matches: { npm: ['@bugsnag/js'], gem: ['bugsnag'], hosts: ['notify.bugsnag.com'], environment: ['BUGSNAG_'] },
  },
  {
    id: 'highlight',
    name: 'Highlight',
    matches: {
      npm: ['@highlight-run/next', '@highlight-run/node', 'highlight.run'],
      hosts: ['*.highlight.io'],
      environment: ['HIGHLIGHT_'],
    },
  },
  {
    id: 'honeybadger',
    name: 'Honeybadger',
    matches: { npm: ['@honeybadger-io/js'], gem: ['honeybadger'], hosts: ['api.honeybadger.io'], environment: ['HONEYBADGER_'] },
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    matches: { npm: ['rollbar'], pypi: ['rollbar'], gem: ['rollbar'], hosts: ['api.rollbar.com'], environment: ['ROLLBAR_'] },
  },
  {
    id: 'sentry',
    name: 'Sentry',
    matches: {
      npm: ['@sentry/*', 'raven'],
      pypi: ['raven', 'sentry-sdk'],
      maven: ['io.sentry:*'],
      go: ['github.com/getsentry/sentry-go'],
      nuget: ['Sentry', 'Sentry.*'],
      gem: ['sentry-rails', 'sentry-ruby'],
      composer: ['sentry/sentry'],
      hosts: ['*.sentry.io', 'sentry.io'],
      environment: ['SENTRY_'],
    },
  },
])

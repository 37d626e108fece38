import { definePurpose } from '../technology.ts'

export const errorTracking = definePurpose('error-tracking', { kind: 'saas' }, [
  {
    id: 'airbrake',
    name: 'Airbrake',
    matches: {
      npm: ['@airbrake/node'],
      gem: ['airbrake'],
      composer: ['airbrake/phpbrake'],
      hosts: ['api.airbrake.io'],
      environment: ['AIRBRAKE_'],
    },
  },
  {
    id: 'appsignal',
    name: 'AppSignal',
    matches: {
      npm: ['@appsignal/javascript', '@appsignal/nodejs'],
      pypi: ['appsignal'],
      gem: ['appsignal'],
      hosts: ['appsignal-endpoint.net', 'push.appsignal.com'],
      environment: ['APPSIGNAL_'],
    },
  },
  {
    id: 'bugsnag',
    name: 'Bugsnag',
    vendor: 'SmartBear',
    matches: {
      npm: ['@bugsnag/js'],
      gem: ['bugsnag'],
      composer: ['bugsnag/bugsnag', 'bugsnag/bugsnag-laravel'],
      hosts: ['notify.bugsnag.com'],
      environment: ['BUGSNAG_'],
    },
  },
  {
    id: 'crashlytics',
    name: 'Firebase Crashlytics',
    vendor: 'Google',
    matches: { npm: ['@react-native-firebase/crashlytics'], hosts: ['firebasecrashlytics.googleapis.com'] },
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
    matches: {
      npm: ['@honeybadger-io/js'],
      gem: ['honeybadger'],
      composer: ['honeybadger-io/honeybadger-laravel', 'honeybadger-io/honeybadger-php'],
      hosts: ['api.honeybadger.io'],
      environment: ['HONEYBADGER_'],
    },
  },
  {
    id: 'raygun',
    name: 'Raygun',
    matches: {
      npm: ['raygun', 'raygun4js'],
      pypi: ['raygun4py'],
      maven: ['com.mindscapehq:*'],
      nuget: ['Mindscape.Raygun4Net'],
      gem: ['raygun4ruby'],
      composer: ['mindscape/raygun4php'],
      hosts: ['api.raygun.com', 'api.raygun.io'],
      environment: ['RAYGUN_'],
    },
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    matches: {
      npm: ['rollbar'],
      pypi: ['rollbar'],
      gem: ['rollbar'],
      composer: ['rollbar/rollbar', 'rollbar/rollbar-laravel'],
      hosts: ['api.rollbar.com'],
      environment: ['ROLLBAR_'],
    },
  },
  {
    id: 'sentry',
    name: 'Sentry',
    matches: {
      npm: ['@sentry/*', '@sentry/nestjs', '@sentry/vue', 'raven'],
      pypi: ['raven', 'sentry-sdk'],
      maven: ['io.sentry:*'],
      go: ['github.com/getsentry/sentry-go'],
      nuget: ['Sentry', 'Sentry.*'],
      gem: ['sentry-rails', 'sentry-raven', 'sentry-ruby', 'sentry-sidekiq'],
      composer: ['sentry/sentry', 'sentry/sentry-laravel', 'sentry/sentry-symfony'],
      cargo: ['sentry', 'sentry-actix', 'sentry-tower'],
      hosts: ['*.sentry.io', 'sentry.io'],
      environment: ['SENTRY_'],
    },
  },
])

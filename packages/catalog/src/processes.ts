/**
 * What a process of an image with many does: answers requests, works off a queue, starts work at certain times, changes the schema of a
 * database once.
 */
export type ProcessKind = 'web' | 'worker' | 'schedule' | 'migration'

/** What the commands of servers, job libraries and migration tools say; the first row that fits decides. */
export const processCommands: readonly { readonly kind: ProcessKind; readonly command: RegExp }[] = [
  {
    kind: 'migration',
    command:
      /\bdb:(?:migrate|prepare|setup|create|schema:load)\b|\bartisan migrate\b|\bmigrations?:(?:migrate|run|up)\b|\b(?:knex|prisma|typeorm|sequelize(?:-cli)?|drizzle-kit|sqlx|diesel|goose|dbmate|flyway|liquibase|alembic|phinx)\b.*\b(?:migrat\w*|upgrade|up|run|deploy|push)\b|\bmanage\.py migrate\b|\bflask db upgrade\b|(?:^|\s)migrate$/,
  },
  {
    kind: 'schedule',
    command:
      /\bschedule:(?:work|run)\b|\bclockwork\b|\bcelery\b.*\bbeat\b|(?:^|[\s/])(?:crond?|supercronic|yacron|rufus-scheduler|ofelia)\b/,
  },
  {
    kind: 'worker',
    command:
      /\b(?:sidekiq|resque|resque-pool|good_job|solid_queue|shoryuken|sneakers|kicks|karafka|racecar|delayed_job|que|faktory-worker)\b|\bjobs:work\b|(?:^|[\s/])bin\/jobs\b|\bqueue:(?:work|listen|consume)\b|\bartisan horizon\b|\bmessenger:consume\b|\brabbitmq:(?:multiple-)?consumer\b|\bcelery\b.*\bworker\b|(?:^|[\s/])(?:rq|rqworker|dramatiq|huey_consumer(?:\.py)?|arq)\b/,
  },
  {
    kind: 'web',
    command:
      /\b(?:puma|unicorn|rackup|passenger|falcon|iodine|thin)\b|\brails(?:\s+s(?:erver)?|-server)\b|\bphp-fpm\b|\bapache2?(?:-foreground|ctl)?\b|\bfrankenphp\b|\bnginx\b|\bartisan (?:serve|octane:\w+)\b|\bserver:(?:start|run)\b|\bphp\s+-S\b|\b(?:gunicorn|uvicorn|hypercorn|daphne|uwsgi|granian|waitress-serve)\b|\bmanage\.py runserver\b|\bflask run\b|\bfastapi (?:run|dev)\b/,
  },
]

/**
 * Which kind of process runs what lies where frameworks look for it. `shared` is loaded by every process of its framework, as models of the data
 * are, which any code may use; of `connections` every process opens those to stores, and nobody can tell who uses the rest.
 */
export const codePlaces: readonly {
  readonly kind: ProcessKind | 'shared' | 'connections'
  readonly language: string
  readonly path: RegExp
}[] = [
  {
    kind: 'web',
    language: 'PHP',
    path: /(?:^|\/)(?:Controllers?|Http)\/|(?:^|\/)routes\/(?!console\.php)[^/]+\.php$|\.blade\.php$|(?:^|\/)(?:resources\/)?views\//,
  },
  {
    kind: 'schedule',
    language: 'PHP',
    path: /(?:^|\/)app\/Console\/|(?:^|\/)routes\/console\.php$|(?:^|\/)(?:Cron|Crons|Tasks|Schedules?)\//,
  },
  {
    kind: 'worker',
    language: 'PHP',
    path: /(?:^|\/)(?:Jobs?|Workers?|MessageHandlers?|Consumers?)\/|(?:^|\/)[A-Z]\w+(?:Job|Worker|MessageHandler|Consumer)\.php$/,
  },
  { kind: 'connections', language: 'PHP', path: /(?:^|\/)config\// },
  { kind: 'shared', language: 'PHP', path: /(?:^|\/)bootstrap\/|(?:^|\/)(?:Models?|Entity|Entities)\// },
  {
    kind: 'web',
    language: 'Ruby',
    path: /(?:^|\/)app\/(?:controllers|channels|api|resolvers|views|components|helpers)\/|(?:^|\/)config\/(?:routes(?:\.rb$|\/)|initializers\/(?:omniauth|devise|doorkeeper|cors|rack_\w+|intercom|recaptcha|hcaptcha)\.rb$)/,
  },
  {
    kind: 'worker',
    language: 'Ruby',
    path: /(?:^|\/)(?:app|lib)\/(?:[^/]+\/)*(?:jobs|workers|sidekiq|consumers)\/|_(?:job|worker|consumer)\.rb$/,
  },
  { kind: 'schedule', language: 'Ruby', path: /(?:^|\/)(?:clock|config\/(?:schedule|clock|recurring))\.rb$/ },
  { kind: 'migration', language: 'Ruby', path: /(?:^|\/)db\/(?:\w+_)?migrate\// },
  { kind: 'shared', language: 'Ruby', path: /(?:^|\/)config\/|(?:^|\/)app\/models\// },
  { kind: 'web', language: 'Python', path: /(?:^|\/)(?:views|urls|viewsets|wsgi|asgi|routers?|endpoints)(?:\.py$|\/)/ },
  { kind: 'worker', language: 'Python', path: /(?:^|\/)(?:tasks|workers?|jobs|consumers?)(?:\.py$|\/)/ },
  { kind: 'shared', language: 'Python', path: /(?:^|\/)(?:settings|config|models)(?:\.py$|\/)/ },
  { kind: 'web', language: 'Rust', path: /(?:^|\/)src\/(?:[^/]+\/)*(?:controllers|routes|handlers|endpoints)(?:\.rs$|\/)/ },
  { kind: 'worker', language: 'Rust', path: /(?:^|\/)src\/(?:[^/]+\/)*(?:jobs|workers?|consumers?)(?:\.rs$|\/)/ },
]

/** Words of which names of processes and of the scripts that start them are made, in the order in which they count. */
export const processWords: readonly { readonly kind: ProcessKind; readonly word: RegExp }[] = [
  { kind: 'worker', word: /^(?:workers?|jobs?|queues?|consumers?|sidekiq)$/ },
  { kind: 'schedule', word: /^(?:cron|crons|schedul(?:e|er|ing)|clock|beat|interval|maintenance)$/ },
  { kind: 'web', word: /^(?:web|http|https|server|api|app|index|serve|realtime|websockets?)$/ },
]

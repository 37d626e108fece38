/** What programs keep for themselves: the books of migrations, queues, locks, sessions and settings say nothing of the data of a business. */
export function isTechnical(entity: string): boolean {
  return TECHNICAL.has(entity) || ABOUT.test(entity)
}

const TECHNICAL: ReadonlySet<string> = new Set([
  'alembic-version',
  'cache',
  'cache-lock',
  'config',
  'configuration',
  'databasechangelog',
  'databasechangeloglock',
  'event',
  'failed-job',
  'flag',
  'inbox',
  'item',
  'job',
  'job-batch',
  'lock',
  'log',
  'message',
  'metadata',
  'migration',
  'outbox',
  'sequence',
  'session',
  'setting',
  'shedlock',
  'task',
  'test',
  'token',
  'version',
])

const ABOUT =
  /(?:^|-)(?:migration|schema-history|outbox|inbox|lock|audit|log|session|cache|history|tmp|temp|backup|shadow)(?:-|$)|-(?:token|version|event)$/

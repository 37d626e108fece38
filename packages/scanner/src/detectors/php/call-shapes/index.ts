import type { CallShape, CodeShapes } from '../../../code/language.ts'
import { clients } from './clients.ts'

const calls: readonly CallShape[] = [
  { callee: /^\\?(getenv|env)$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /->(getParameter|getString)$|^config$/, means: { is: 'setting', key: '0' } },
  { callee: /^\\?sprintf$/, means: { is: 'format' } },
  { callee: /^\\?(trim|rtrim|ltrim|strtolower|strval|parse_url|filter_var|Str->finish|Str->of)$/, means: { is: 'same', as: '0' } },
  {
    callee: /^\\?curl_init$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'composer:ext-curl', target: ['0'], needsTarget: 'given' },
  },
  {
    callee: /^\\?file_get_contents$/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'composer:php', target: ['0'] },
  },
  ...['get', 'post', 'put', 'patch', 'delete'].map((verb): CallShape => ({
    callee: new RegExp(`^(Http|\\$\\w*(client|http)\\w*|\\$this->\\w*(client|http)\\w*)->${verb}$`, 'i'),
    imports: /Guzzle|HttpClient|Facades\\Http/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'composer:guzzlehttp/guzzle',
      method: verb.toUpperCase(),
      target: ['0'],
    },
  })),
  {
    callee: /->request$/,
    imports: /Guzzle|HttpClient/,
    means: { is: 'reference', relation: 'calls', protocol: 'http', client: 'composer:guzzlehttp/guzzle', target: ['1'] },
  },
  { callee: /^new \\?PDO$/, means: { is: 'reference', relation: 'stores-in', protocol: 'sql', client: 'composer:ext-pdo', target: ['0'] } },
  {
    callee: /^new \\?mysqli$|^\\?mysqli_connect$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mysql', client: 'composer:ext-mysqli', target: ['0'], database: ['3'] },
  },
  {
    callee: /^new \\?Predis\\Client$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'composer:predis/predis', target: ['0.host', '0'] },
  },
  {
    callee: /^new Client$/,
    imports: /Predis/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'composer:predis/predis', target: ['0.host', '0'] },
  },
  {
    callee: /^new \\?(GuzzleHttp\\)?Client$/,
    imports: /Guzzle/,
    means: {
      is: 'reference',
      relation: 'calls',
      protocol: 'http',
      client: 'composer:guzzlehttp/guzzle',
      target: ['0.base_uri'],
      needsTarget: 'told',
    },
  },
  {
    callee: /^\$(this->)?redis->p?connect$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'redis', client: 'composer:predis/predis', target: ['0'] },
  },
  {
    callee: /^new \\?MongoDB\\Client$/,
    means: { is: 'reference', relation: 'stores-in', protocol: 'mongodb', client: 'composer:mongodb/mongodb', target: ['0'] },
  },
  {
    callee: /->basic_publish$/,
    means: {
      is: 'reference',
      relation: 'publishes',
      protocol: 'amqp',
      client: 'composer:php-amqplib/php-amqplib',
      channel: ['1', '2'],
      needsChannel: true,
    },
  },
  {
    callee: /->basic_consume$/,
    means: {
      is: 'reference',
      relation: 'consumes',
      protocol: 'amqp',
      client: 'composer:php-amqplib/php-amqplib',
      channel: ['0'],
      needsChannel: true,
    },
  },
  {
    callee: /^new \\?AMQPStreamConnection$/,
    means: { is: 'reference', relation: 'calls', protocol: 'amqp', client: 'composer:php-amqplib/php-amqplib', target: ['0'] },
  },
  ...['get', 'post', 'put', 'patch', 'delete', 'options', 'any'].flatMap((verb): CallShape[] => {
    const method = verb === 'any' ? '*' : verb.toUpperCase()
    return [
      { callee: new RegExp(`^\\\\?Route->(\\w+->)*${verb}$`), means: { is: 'route', method, path: ['0'], bare: true } },
      {
        callee: new RegExp(`^\\$(this->)?(app|group|router|api|routes?|g|r)->${verb}$`),
        imports: /Slim|Lumen|Psr\\Http|Laminas|Mezzio|League\\Route/,
        means: { is: 'route', method, path: ['0'] },
      },
    ]
  }),
  { callee: /^\\?Route->(\w+->)*(resource|apiResource)$/, means: { is: 'route', method: '*', path: ['0'], bare: true, resource: true } },
  { callee: /^\\?Route->(\w+->)*prefix$/, means: { is: 'group', path: ['0'] } },
  { callee: /^\\?Route->group$/, means: { is: 'group', path: ['0.prefix'] } },
  {
    callee: /^\$(this->)?(app|group|router|api|g|r)->group$/,
    imports: /Slim|Psr\\Http|Laminas|League\\Route/,
    means: { is: 'group', path: ['0'] },
  },
]

/** What calls in PHP mean. */
export const shapes: CodeShapes = {
  calls: [...calls, ...clients],
  assignments: [
    {
      name: /^DB_HOST$/,
      means: {
        is: 'reference',
        relation: 'stores-in',
        protocol: 'mysql',
        client: 'composer:ext-mysqli',
        target: ['0'],
        needsTarget: 'told',
      },
    },
  ],
  annotations: [
    { name: /^Route$/, means: { is: 'route', method: 'named', path: ['path', '0'] } },
    { name: /^Route$/, means: { is: 'prefix', path: ['path', '0'] } },
  ],
  subscripts: [{ object: /^\$_(ENV|SERVER)$/, is: 'environment' }],
}

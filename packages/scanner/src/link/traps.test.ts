import { isFileEvidence } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

/** What scanners are known to fall for; other traps are tested beside the rule that avoids them: docs/counting.md lists them all. */
describe('link: traps', () => {
  it('keeps two databases on one server apart, also where only the environment of an image names them', async () => {
    const linked = await linkFiles({
      'compose.yaml': [
        'services:',
        '  ledger: { image: bank/ledger, environment: { DATABASE_URL: "postgresql://app@db/ledger" } }',
        '  cards: { image: bank/cards, environment: { DATABASE_URL: "postgresql://app@db/cards", REDIS_URL: "redis://cache/0" } }',
        '  db: { image: postgres:16 }',
        '  cache: { image: redis:7 }',
        '',
      ].join('\n'),
    })

    expect(connectionsOf(linked)).toEqual(['cards stores-in cache', 'cards stores-in cards', 'ledger stores-in ledger'])
  })

  it('takes a database that is called like a service for a database', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  orders: { build: orders }\n  till: { build: till }\n  db: { image: postgres:16 }\n',
      ...program('orders'),
      'till/package.json': '{ "name": "till", "dependencies": { "pg": "8" } }',
      'till/src/index.js': `import pg from 'pg'\nnew pg.Pool({ connectionString: 'postgres://db:5432/orders' })\n`,
    })

    expect(connectionsOf(linked)).toEqual(['till stores-in orders'])
    expect(linked.links.find((link) => link.relation === 'stores-in')?.to).toMatchObject({ kind: 'database', server: { name: 'db' } })
  })

  it('knows one target under the name of its container, of its address in the cluster, and of its published port', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  stock: { build: stock, container_name: shop-stock, ports: ["9090:80"] }
  a: { build: a }
  b: { build: b }
  c: { build: c }
`,
      'k8s/stock.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata: { name: stock }
spec: { template: { metadata: { labels: { app: stock } }, spec: { containers: [{ name: stock, image: shop/stock }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: inventory }
spec: { selector: { app: stock }, ports: [{ port: 80 }] }
`,
      ...program('stock'),
      ...program('a', `fetch('http://shop-stock/items')`),
      ...program('b', `fetch('http://inventory/items')`),
      ...program('c', `fetch('http://localhost:9090/items')`),
    })

    expect(connectionsOf(linked).filter((one) => !one.endsWith('?'))).toEqual(['a calls stock', 'b calls stock', 'c calls stock'])
  })

  it('tells several deployables of one package apart by what each of them starts', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  web: { build: shop, command: node src/web.js }
  worker: { build: shop, command: node src/worker.js }
  stock: { image: shop/stock }
  mail: { image: shop/mail }
`,
      'shop/Dockerfile': 'FROM node:20\nCOPY . .\n',
      'shop/package.json': '{ "name": "shop" }',
      'shop/src/web.js': `import './shared.js'\nfetch('http://stock/items')\n`,
      'shop/src/worker.js': `import './shared.js'\nfetch('http://mail/send')\n`,
      'shop/src/shared.js': 'export const name = 1\n',
    })

    expect(connectionsOf(linked)).toEqual(['web calls stock', 'worker calls mail'])
  })

  describe('several programs in one container', () => {
    const code = {
      'compose.yaml':
        'services:\n  shop: { build: . }\n  stock: { image: meadow/stock }\n  mail: { image: meadow/mail }\n  bank: { image: meadow/bank }\n',
      'package.json': '{ "name": "shop", "workspaces": ["api", "worker", "tills"] }',
      ...program('api', `import http from 'http'\nhttp.createServer().listen(3000)\nfetch('http://stock/items')`),
      ...program('worker', `fetch('http://mail/send')`),
      ...program('tills', `fetch('http://bank/charges')`),
    }
    const dockerfile =
      'FROM node:20\nWORKDIR /srv/shop\nCOPY docker/start.sh /usr/local/bin/\nCOPY docker/supervisord.conf /etc/\nCOPY . .\n'
    const supervisor =
      '[program:api]\ncommand=node /srv/shop/api/src/index.js\n[program:worker]\ndirectory=/srv/shop/worker\ncommand=node src/index.js\n'

    it('counts what each of them calls, and one service', async () => {
      const linked = await linkFiles({
        ...code,
        Dockerfile: `${dockerfile}ENTRYPOINT ["start.sh"]\n`,
        'docker/start.sh': 'set -e\nsupervisord -c /etc/supervisord.conf\n',
        'docker/supervisord.conf': supervisor,
      })

      expect(connectionsOf(linked)).toEqual(['shop calls mail', 'shop calls stock'])
    })

    it('reads the script that starts them in the background', async () => {
      const linked = await linkFiles({
        ...code,
        Dockerfile: `${dockerfile}CMD ["/usr/local/bin/start.sh"]\n`,
        'docker/start.sh': '(cd worker && npm start) &\nexec node api/src/index.js\n',
      })

      expect(connectionsOf(linked)).toEqual(['shop calls mail', 'shop calls stock'])
    })

    it('leaves a program with an image of its own alone, and files that the container does not start', async () => {
      const linked = await linkFiles({
        ...code,
        Dockerfile: `${dockerfile}ENTRYPOINT ["start.sh"]\n`,
        'docker/start.sh': 'supervisord -c /etc/supervisord.conf\n',
        'docker/supervisord.conf': supervisor,
        'docker/local.sh': 'node tills/src/index.js\n',
        'worker/Dockerfile': 'FROM node:20\nCOPY . .\nCMD ["node", "src/index.js"]\n',
      })

      expect(connectionsOf(linked)).toEqual(['shop calls stock', 'worker calls mail'])
    })
  })

  it('lets producer and consumer meet on a topic that only the environment names', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  broker: { image: apache/kafka:3.8 }
  till: { build: till, environment: { TOPIC: sales, BROKERS: "broker:9092" } }
  ledger: { build: ledger, environment: { SOURCE: sales, BROKERS: "broker:9092" } }
`,
      'till/package.json': '{ "name": "till", "dependencies": { "kafkajs": "2" } }',
      'till/src/index.js': `import { Kafka } from 'kafkajs'
const producer = new Kafka({ brokers: [process.env.BROKERS] }).producer()
producer.send({ topic: process.env.TOPIC, messages: [] })
`,
      'ledger/package.json': '{ "name": "ledger", "dependencies": { "kafkajs": "2" } }',
      'ledger/src/index.js': `import { Kafka } from 'kafkajs'
const consumer = new Kafka({ brokers: [process.env.BROKERS] }).consumer({ groupId: 'ledger' })
consumer.subscribe({ topic: process.env.SOURCE })
`,
    })

    expect(connectionsOf(linked).filter((one) => one.includes('sales'))).toEqual(['ledger consumes sales', 'till publishes sales'])
  })

  it('lets producer and consumer meet where only a shell script subscribes the queue to the topic', async () => {
    const files = {
      'compose.yaml': `
services:
  till: { build: till, environment: { TOPIC: "arn:aws:sns:eu-west-1:000000000000:sales" } }
  ledger: { build: ledger, environment: { QUEUE: "http://cloud:4566/000000000000/ledger-in" } }
`,
      'till/package.json': '{ "name": "till", "dependencies": { "@aws-sdk/client-sns": "3" } }',
      'till/src/index.js': `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns'
new SNSClient({}).send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: '' }))
`,
      'ledger/package.json': '{ "name": "ledger", "dependencies": { "@aws-sdk/client-sqs": "3" } }',
      'ledger/src/index.js': `import { SQSClient, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
new SQSClient({}).send(new ReceiveMessageCommand({ QueueUrl: process.env.QUEUE }))
`,
    }
    const script = `subscribe() {
  awslocal sns subscribe --topic-arn "$1" --protocol sqs --notification-endpoint "arn:aws:sqs:eu-west-1:000000000000:$2"
}
subscribe arn:aws:sns:eu-west-1:000000000000:sales ledger-in
subscribe arn:aws:sns:eu-west-1:000000000000:returns other-in
`
    const alone = await linkFiles(files)
    const linked = await linkFiles({ ...files, 'deploy/queues.sh': script })
    const channels = (found: typeof linked): string[] => connectionsOf(found).filter((one) => /publishes|consumes/.test(one))

    expect(channels(alone)).toEqual(['ledger consumes ledger-in', 'till publishes sales'])
    expect(channels(linked)).toEqual(['ledger consumes ledger-in', 'ledger consumes sales', 'till publishes sales'])
    const heard = linked.links.find((link) => link.relation === 'consumes' && link.to.kind === 'channel' && link.to.name === 'sales')
    expect(heard?.evidence.filter(isFileEvidence).map(({ file, line }) => `${file}:${line}`)).toContain('deploy/queues.sh:4')
  })

  it('takes libraries beside services for libraries', async () => {
    const linked = await linkFiles({
      'package.json': '{ "private": true, "workspaces": ["packages/*"] }',
      'compose.yaml': 'services:\n  till: { build: packages/till }\n  stock: { image: shop/stock }\n',
      'packages/till/Dockerfile': 'FROM node:20\n',
      'packages/till/package.json': '{ "name": "@shop/till", "dependencies": { "@shop/client": "*" } }',
      'packages/till/src/index.js': `import { items } from '@shop/client'\nitems()\n`,
      'packages/client/package.json': '{ "name": "@shop/client", "main": "src/index.js" }',
      'packages/client/src/index.js': `export const items = () => fetch('http://stock/items')\n`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
    expect(linked.links.filter((link) => link.relation === 'imports').map((link) => link.to.kind)).toEqual(['library'])
  })

  it('finds its own service behind a public host name that an ingress declares', async () => {
    const linked = await linkFiles({
      'k8s/shop.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec: { template: { metadata: { labels: { app: payments } }, spec: { containers: [{ name: payments, image: shop/payments }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: payments }
spec: { selector: { app: payments }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: payments }
spec: { rules: [{ host: payments.meadow-shop.com, http: { paths: [{ path: /, backend: { service: { name: payments, port: { number: 80 } } } }] } }] }
`,
      'till/Dockerfile': 'FROM node:20\n',
      ...program('till', `fetch('https://payments.meadow-shop.com/charges')`),
    })

    expect(connectionsOf(linked)).toEqual(['till calls payments'])
  })

  it('guesses by its spelling what a variable means that nobody assigns, and says how unsure that is', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: till, environment: { STOCK_HOST: "http://stock" } }\n  stock: { image: shop/stock }\n',
      ...program('till', 'fetch(process.env.STOCK_SERVICE_URL)'),
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
    expect(linked.links.find((link) => link.relation === 'calls')?.confidence).toBeLessThanOrEqual(0.5)
  })

  it('reads no calls out of comments, tests and examples', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: till }\n  stock: { image: shop/stock }\n  mail: { image: shop/mail }\n',
      ...program('till', `// fetch('http://stock/items')\n/* fetch('http://mail/send') */`),
      'till/src/index.test.js': `fetch('http://stock/items')\n`,
      'till/examples/send.js': `fetch('http://mail/send')\n`,
      'till/src/Till.java': '/* new RestTemplate().getForObject("http://mail/x", String.class) */ class Till {}\n',
      'till/app.py': `# requests.get("http://stock/items")\n"""requests.get("http://mail/send")"""\n`,
    })

    expect(connectionsOf(linked)).toEqual([])
  })

  it('does not tie a client to the only server of its kind where another address is told for that protocol', async () => {
    const linked = await linkFiles({
      'compose.yaml':
        'services:\n  till: { build: till, environment: { DSN: "postgresql://pool/till" } }\n  pool: { image: shop/pool }\n  db: { image: postgres }\n',
      'till/package.json': '{ "name": "till", "dependencies": { "pg": "*" } }',
      'till/src/index.ts':
        "import { Pool } from 'pg'\nnew Pool({ connectionString: process.env.DSN })\nexport const make = (url) => new Pool({ connectionString: url })\n",
    })

    expect(connectionsOf(linked)).toEqual(['till stores-in pool'])
  })

  it('takes a page that several processes of one folder carry to ask the one of them that serves it', async () => {
    const linked = await linkFiles({
      Procfile: 'web: bundle exec puma\npages: bundle exec vite preview\n',
      Gemfile: "gem 'rails'\n",
      'config/routes.rb': "Rails.application.routes.draw do\n  post '/carts/check' => 'carts#check'\nend\n",
      'app/javascript/cart.js': "fetch('/carts/check', { method: 'POST' })\n",
    })

    expect(connectionsOf(linked)).toEqual([])
  })

  it('believes what a file of the environment sets before what an example proposes, and takes null for nothing', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: till }\n  stock: { image: shop/stock }\n  board: { image: shop/board }\n',
      'till/package.json': '{ "name": "till" }',
      'till/.env.docker': 'STOCK_URL=http://stock:80\nLABELS_HOST=null\n',
      'till/.env.example': 'STOCK_URL=http://board:80\n',
      'till/src/index.js': "fetch(process.env.STOCK_URL)\nnew (require('ioredis'))({ host: process.env.LABELS_HOST })\n",
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
  })

  it('sends no client of a service through the gateway in front, which only pages ask', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  front-gateway: { build: front-gateway }\n  desk: { build: desk }\n  cards: { build: cards }\n',
      'desk/src/main/java/Cards.java': `
import org.springframework.cloud.openfeign.FeignClient;
@FeignClient("chart") interface Cards { @GetMapping("/patients/charts") Object all(); }`,
      'cards/src/main/java/Api.java': `
@RestController class Api { @GetMapping("/patients/charts") Object all() { return null; } }`,
    })

    expect(connectionsOf(linked)).toEqual(['desk calls cards'])
  })
})

/** A program of its own folder in JavaScript. */
function program(name: string, code = ''): Record<string, string> {
  return { [`${name}/package.json`]: `{ "name": "${name}" }`, [`${name}/src/index.js`]: `${code}\n` }
}

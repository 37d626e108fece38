import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../test/link-files.ts'

const STORES =
  '  rates: { image: shop/rates }\n  labels: { image: shop/labels }\n  desk: { image: shop/desk }\n  board: { image: shop/board }\n'

/** A class of PHP that calls a service of that name. */
const php = (namespace: string, name: string, host: string | undefined, ...uses: string[]): string =>
  `<?php\nnamespace ${namespace};\n${uses.map((one) => `use ${one};\n`).join('')}class ${name}\n{\n  public function handle()\n  {\n${
    host === undefined ? '' : `    file_get_contents('http://${host}:80/v1');\n`
  }${uses.map((one) => `    new ${one.split('\\').at(-1)}();\n`).join('')}  }\n}\n`

const ruby = (name: string, host: string | undefined, ...names: string[]): string =>
  `class ${name}\n  def call\n${host === undefined ? '' : `    Net::HTTP.get(URI('http://${host}:80/v1'))\n`}${names.map((one) => `    ${one}\n`).join('')}  end\nend\n`

const rust = (host: string | undefined, ...lines: string[]): string =>
  `${lines.join('\n')}\npub async fn run() {\n${host === undefined ? '' : `    reqwest::get("http://${host}:80/v1").await;\n`}}\n`

describe('link/processes', () => {
  it('tells the web server, the queue and the schedule of a PHP image apart by where their framework looks for code', async () => {
    const files = {
      'compose.yaml': `services:\n  shop: { build: ., ports: ['80:80'], command: php-fpm }\n  queue: { build: ., command: php artisan queue:work --tries=3 }\n  cron: { build: ., command: php artisan schedule:work }\n${STORES}`,
      Dockerfile: 'FROM php:8\nWORKDIR /code\nCOPY . .\n',
      'composer.json': '{ "name": "acme/shop", "autoload": { "psr-4": { "App\\\\": "app/" } } }',
      'app/Http/Controllers/CartController.php': php('App\\Http\\Controllers', 'CartController', 'desk', 'App\\Jobs\\PrintLabel'),
      'app/Jobs/PrintLabel.php': php('App\\Jobs', 'PrintLabel', undefined, 'App\\Labels\\Printer'),
      'app/Labels/Printer.php': php('App\\Labels', 'Printer', 'labels'),
      'app/Console/Commands/FetchRates.php': php('App\\Console\\Commands', 'FetchRates', 'rates'),
      'app/Reports/Board.php': php('App\\Reports', 'Board', 'board'),
    }

    expect(connectionsOf(await linkFiles(files))).toEqual(['cron calls rates', 'queue calls labels', 'shop calls board', 'shop calls desk'])
  })

  it('gives each worker of one script the part that its word chooses, and all of them to the one that chooses none', async () => {
    const files = {
      'compose.yaml': `services:\n  shop: { build: ., ports: ['80:80'] }\n  labels-worker: { build: ., command: work-labels }\n  rates-worker: { build: ., command: work-rates }\n  all: { build: ., command: php src/consume.php }\n${STORES}`,
      Dockerfile: 'FROM php:8\nWORKDIR /code\nCOPY . .\nCMD ["php", "src/serve.php"]\n',
      'bin/work-labels': '#!/bin/sh\nexec php /code/src/consume.php labels "$@"\n',
      'bin/work-rates': '#!/bin/sh\nexec php /code/src/consume.php rates "$@"\n',
      'composer.json': '{ "name": "acme/shop", "autoload": { "psr-4": { "Shop\\\\": "src/" } } }',
      'src/serve.php': "<?php\nfile_get_contents('http://desk:80/v1');\n",
      'src/consume.php': '<?php\nuse Shop\\Registry;\nnew Registry($argv);\n',
      'src/Registry.php': php('Shop', 'Registry', undefined, 'Shop\\Queues\\Labels', 'Shop\\Queues\\Rates'),
      'src/Queues/Labels.php': php('Shop\\Queues', 'Labels', 'labels'),
      'src/Queues/Rates.php': php('Shop\\Queues', 'Rates', 'rates'),
    }

    expect(connectionsOf(await linkFiles(files))).toEqual([
      'all calls labels',
      'all calls rates',
      'labels-worker calls labels',
      'rates-worker calls rates',
      'shop calls desk',
    ])
  })

  it('follows the names of a Rails job, gives models to both, and what nothing leads to to the web server', async () => {
    const files = {
      Procfile: 'web: bundle exec puma -C config/puma.rb\nworker: bundle exec sidekiq\nrelease: bundle exec rails db:migrate\n',
      'compose.yaml': `services:\n${STORES}`,
      Gemfile: "gem 'rails'\ngem 'sidekiq'\n",
      'app/controllers/carts_controller.rb': ruby('CartsController', undefined, 'PrintLabelJob.perform_later', 'Cart.new'),
      'app/jobs/print_label_job.rb': ruby('PrintLabelJob', undefined, 'Labels::Printer.new', 'Cart.new'),
      'app/services/labels/printer.rb': ruby('Labels::Printer', 'labels'),
      'app/models/cart.rb': ruby('Cart', 'rates'),
      'lib/board.rb': ruby('Board', 'board'),
    }

    expect(connectionsOf(await linkFiles(files))).toEqual([
      'web calls board',
      'web calls rates',
      'worker calls labels',
      'worker calls rates',
    ])
  })

  it('gives a subcommand of a Rust program the module of its name', async () => {
    const files = {
      Procfile: 'web: ./target/release/shop server\nworker: ./target/release/shop print-labels\n',
      'compose.yaml': `services:\n${STORES}`,
      'Cargo.toml': '[package]\nname = "shop"\n[dependencies]\nreqwest = "0.12"\n',
      'src/main.rs': 'mod server;\nmod print_labels;\nmod stock;\nfn main() {\n    server::run();\n    print_labels::run();\n}\n',
      'src/server.rs': rust('desk', 'use crate::stock;', 'fn s() { stock::run(); }'),
      'src/print_labels.rs': rust('labels'),
      'src/stock.rs': rust('rates'),
    }

    expect(connectionsOf(await linkFiles(files))).toEqual(['web calls desk', 'web calls rates', 'worker calls labels'])
  })

  it('leaves the programs of a crate what they name each', async () => {
    const files = {
      'compose.yaml': `services:\n  till: { build: ., command: ./till }\n  printer: { build: ., command: ./printer }\n${STORES}`,
      Dockerfile: 'FROM debian\nCOPY . .\n',
      'Cargo.toml': '[package]\nname = "shop"\n[dependencies]\nreqwest = "0.12"\n',
      'src/lib.rs': 'pub mod desk;\npub mod labels;\n',
      'src/desk.rs': rust('desk'),
      'src/labels.rs': rust('labels'),
      'src/bin/till.rs': 'use shop::desk;\nfn main() { desk::run(); }\n',
      'src/bin/printer.rs': 'fn main() { shop::labels::run(); }\nuse shop::labels;\n',
    }

    expect(connectionsOf(await linkFiles(files))).toEqual(['printer calls labels', 'till calls desk'])
  })

  it('takes what changes the schema of a database to talk to that alone', async () => {
    const files = {
      'compose.yaml': `services:\n  shop: { build: ., ports: ['80:80'] }\n  init: { build: ., command: npx knex migrate:latest }\n  db: { image: postgres }\n${STORES}`,
      Dockerfile: 'FROM node:22\nCOPY . .\nCMD ["node", "src/main.js"]\n',
      'package.json': '{ "name": "shop", "dependencies": { "knex": "3" } }',
      'src/db.js': "const knex = require('knex')({ client: 'pg', connection: 'postgres://db:5432/shop' })\nmodule.exports = knex\n",
      'src/main.js': "require('./db')\nfetch('http://labels:80/v1')\n",
    }

    const connections = connectionsOf(await linkFiles(files))

    expect(connections.filter((one) => one.startsWith('init'))).toEqual(['init stores-in shop'])
    expect(connections).toContain('shop calls labels')
  })

  it('keeps all code with processes of which nothing tells what they run', async () => {
    const files = {
      'compose.yaml': `services:\n  shop: { build: ., ports: ['80:80'] }\n  twin: { build: ., command: ./start }\n${STORES}`,
      Dockerfile: 'FROM php:8\nWORKDIR /code\nCOPY . .\n',
      'composer.json': '{ "name": "acme/shop" }',
      'src/Label.php': php('Shop', 'Label', 'labels'),
    }

    expect(connectionsOf(await linkFiles(files))).toEqual(['shop calls labels', 'twin calls labels'])
  })
})

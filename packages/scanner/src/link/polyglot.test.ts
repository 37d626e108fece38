import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const COMPOSE = `
services:
  till:
    build: till
    environment: { STOCK_URL: "http://stock:4000", DATABASE_URL: "postgres://db:5432/shop", REDIS_URL: "redis://cache:6379/0" }
  stock: { build: stock }
  mail: { image: shop/mail }
  db: { image: "postgres:16" }
  cache: { image: "redis:7" }
`

const GO = { 'stock/Dockerfile': 'FROM alpine\nCOPY . .\n' }

describe('link: Ruby', () => {
  it('ties clients, databases, jobs and rented products of a Rails application', async () => {
    const linked = await linkFiles({
      'compose.yaml': COMPOSE,
      ...GO,
      'till/Dockerfile': 'FROM ruby:3.3\nCOPY . .\nCMD ["bin/rails", "server"]\n',
      'till/Gemfile': 'gem "rails"\ngem "pg"\ngem "faraday"\ngem "sidekiq"\ngem "stripe"\ngem "slack-ruby-client"\ngem "twilio-ruby"\n',
      'till/config/database.yml': 'production:\n  adapter: postgresql\n  url: <%= ENV["DATABASE_URL"] %>\n',
      'till/config/application.rb':
        'module Till\n  class Application < Rails::Application\n    config.stock_url = ENV["STOCK_URL"]\n  end\nend\n',
      'till/config/initializers/sidekiq.rb': 'Sidekiq.configure_server { |config| config.redis = { url: ENV["REDIS_URL"] } }\n',
      'till/app/services/stock.rb':
        'class Stock\n  def items\n    Faraday.get("#{Rails.configuration.stock_url}/items")\n  end\n  def pay\n    Stripe::Charge.create\n    Slack::Web::Client.new\n  end\nend\n',
    })

    expect(connectionsOf(linked)).toEqual([
      'till calls stock',
      'till stores-in cache',
      'till stores-in shop',
      'till uses-saas Slack',
      'till uses-saas Stripe',
    ])
  })
})

describe('link: Rust', () => {
  it('ties clients and databases of a crate, and serves what modules of it add', async () => {
    const linked = await linkFiles({
      'compose.yaml': COMPOSE,
      ...GO,
      'till/Dockerfile': 'FROM rust:1\nCOPY . .\nCMD ["till"]\n',
      'till/Cargo.toml': '[package]\nname = "till"\n[dependencies]\nreqwest = "0.12"\nsqlx = "0.8"\n',
      'till/src/main.rs': `use sqlx::PgPool;
mod stock;
struct Config { stock_url: String }
async fn main() {
    let config = Config { stock_url: std::env::var("STOCK_URL").unwrap() };
    let pool = PgPool::connect(&std::env::var("DATABASE_URL").unwrap()).await.unwrap();
    let cache = redis::Client::open(std::env::var("REDIS_URL").unwrap());
}
`,
      'till/src/stock.rs':
        'use reqwest::Client;\nasync fn items(client: &Client, config: &Config) {\n    client.get(format!("{}/items", config.stock_url)).send().await;\n}\n',
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock', 'till stores-in cache', 'till stores-in shop'])
  })
})

describe('link: Scala', () => {
  it('ties clients and databases of a Play application through its configuration', async () => {
    const linked = await linkFiles({
      'compose.yaml': COMPOSE,
      ...GO,
      'till/Dockerfile': 'FROM eclipse-temurin:21\nCOPY . .\n',
      'till/build.sbt':
        'lazy val root = (project in file(".")).enablePlugins(PlayScala)\nlibraryDependencies += "com.typesafe.play" %% "play-slick" % "5.1"\n',
      'till/conf/application.conf':
        'stock { url = "http://localhost:4000", url = ${?STOCK_URL} }\nslick.dbs.default.db.url = ${DATABASE_URL}\n',
      'till/app/Stock.scala': `package shop
import play.api.Configuration
import play.api.libs.ws.WSClient
class Stock(ws: WSClient, config: Configuration) {
  private val base = config.get[String]("stock.url")
  def items() = ws.url(s"$base/items").get()
}
`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock', 'till stores-in shop'])
  })
})

describe('link: Python', () => {
  it('follows what a condition chooses and what a dictionary holds to a function that asks', async () => {
    const linked = await linkFiles({
      'compose.yaml': COMPOSE,
      ...GO,
      'till/Dockerfile': 'FROM python:3.13\nCOPY . .\n',
      'till/requirements.txt': 'requests\n',
      'till/till.py': `import os, requests

host = "stock" if (os.environ.get("STOCK_HOST") is None) else os.environ.get("STOCK_HOST")
stock = {"base": "http://{0}:{1}".format(host, 4000), "path": "items"}

def items(number):
    try:
        url = stock['base'] + "/" + stock['path'] + "/" + str(number)
        return send(url, timeout=3)
    except BaseException:
        return None

def send(url, **options):
    return requests.get(url, **options)
`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
  })
})

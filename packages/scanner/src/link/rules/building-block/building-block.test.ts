import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const component = (name: string, type: string, key: string, value: string): string =>
  `apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec:\n  type: ${type}\n  version: v1\n  metadata:\n    - name: ${key}\n      value: ${value}\n`

const SHOP = {
  'compose.yaml': `
services:
  till: { build: till }
  stock: { build: stock }
  desk: { build: desk }
  desk-dapr: { image: daprio/daprd, network_mode: "service:desk", volumes: ["./components:/components"] }
  memory: { image: "redis:7", ports: ["6380:6379"] }
  queue: { image: "redis:7" }
  postbox: { image: maildev/maildev }
`,
  'components/carts.yaml': component('carts', 'state.redis', 'redisHost', 'localhost:6380'),
  'components/events.yaml': component('events', 'pubsub.redis', 'redisHost', 'queue:6379'),
  'cluster/events.yaml': component('events', 'pubsub.redis', 'redisHost', 'memory:6379'),
  'components/letters.yaml': component('letters', 'bindings.smtp', 'host', 'postbox'),
  'till/Till.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
  'till/Till.cs': `using Dapr.Client;
class Till(DaprClient daprClient) {
  private const string Store = "carts";
  public Task Keep(Cart cart) => daprClient.SaveStateAsync(Store, cart.Id, cart);
  public Task Tell(Sale sale) => daprClient.PublishEventAsync("events", "sales", sale);
  public Task Write(Letter letter) => daprClient.InvokeBindingAsync("letters", "create", letter);
  public HttpClient Stock() => DaprClient.CreateInvokeHttpClient("stock");
}`,
  'stock/Dockerfile': 'FROM python:3.13\nCOPY . .\n',
  'stock/requirements.txt': 'dapr\nrequests\n',
  'stock/stock.py': `import requests
from dapr.clients import DaprClient

with DaprClient() as client:
    client.publish_event(pubsub_name='events', topic_name='shelves', data='{}')
    client.invoke_method('desk', 'bell')
requests.get('http://localhost:3500/v1.0/invoke/till/method/sales')
`,
  'desk/Dockerfile': 'FROM node:22\nCOPY . .\nCMD ["node", "desk.js"]\n',
  'desk/package.json': '{ "name": "desk", "dependencies": { "@dapr/dapr": "3" } }',
  'desk/desk.js': `import { DaprServer } from '@dapr/dapr'
const server = new DaprServer()
await server.pubsub.subscribe('events', 'sales', async (sale) => console.log(sale))
`,
}

describe('link/rules/building-block', () => {
  it('leads through components of Dapr to the servers that they stand for, and through sidecars to the applications that are named', async () => {
    expect(connectionsOf(await linkFiles(SHOP))).toEqual([
      'desk consumes sales',
      'stock calls desk',
      'stock calls till',
      'stock publishes shelves',
      'till calls postbox',
      'till calls stock',
      'till publishes sales',
      'till stores-in memory',
    ])
  })

  it('knows the broker that topics lie on from the component that is mounted here, not from the one of a cluster', async () => {
    const { links } = await linkFiles(SHOP)
    const hosts = links.flatMap(({ to }) =>
      to.kind === 'channel' && to.host?.kind === 'component' ? [`${to.name} on ${to.host.component.name}`] : [],
    )

    expect([...new Set(hosts)].toSorted()).toEqual(['sales on queue', 'shelves on queue'])
  })
})

import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../test/link-files.ts'

describe('link rules: what a deployment says without any code', () => {
  it('sends the output of containers where their logging driver points, also over the published port of the host', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  stash: { image: "logstash:8", ports: ["25826:5000"] }
  till:
    image: shop/till
    logging: { driver: syslog, options: { syslog-address: "tcp://127.0.0.1:25826" } }
  vault:
    image: shop/vault
    logging: { driver: json-file, options: { max-size: 10m } }
`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls/monitoring stash'])
  })

  it('lets a monitor with the socket of the engine watch what is started beside it, and nobody else', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  watch: { image: gcr.io/cadvisor/cadvisor, volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"] }
  builder: { image: shop/builder, volumes: ["/var/run/docker.sock:/var/run/docker.sock"] }
`,
      'other/compose.yaml': 'services:\n  far: { image: shop/far }\n',
    })

    expect(connectionsOf(linked)).toEqual(['watch calls/monitoring builder'])
  })

  it('knows which host an image connects to by default', async () => {
    const linked = await linkFiles({
      'compose.yaml':
        'services:\n  kibana: { image: kibana:8.2 }\n  elasticsearch: { image: elasticsearch:8.2 }\n  spare: { image: elasticsearch:8.2 }\n',
    })

    expect(connectionsOf(linked)).toEqual(['kibana stores-in elasticsearch'])
  })

  it('finds the source of a container beside the output that its image is built from', async () => {
    const linked = await linkFiles({
      'deploy/compose.yaml': 'services:\n  till: { build: ../till/target }\n  stock: { image: shop/stock }\n',
      'till/pom.xml': '<project><groupId>shop</groupId><artifactId>till</artifactId></project>',
      'till/src/main/resources/application.yml': 'zuul.routes.stock.url: http://stock:8080\n',
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
  })

  it('takes stores at hosts that nothing here starts for servers of their own, but not those of a desk, of memory or of a file', async () => {
    const linked = await linkFiles({
      ...spring('till', 'spring.datasource.url=jdbc:postgresql://orders-db.prod.internal:5432/orders'),
      ...spring('stock', 'spring.datasource.url=jdbc:postgresql://orders-db.prod.internal:5432/stock'),
      ...spring('desk', 'spring.datasource.url=jdbc:postgresql://localhost:5432/desk'),
      ...spring('memory', 'spring.datasource.url=jdbc:h2:mem:desk'),
    })

    const stores = linked.links.flatMap((link) => (link.to.kind === 'database' ? `${link.to.name} on ${link.to.server.name}` : []))
    expect(stores.sort()).toEqual(['orders on orders-db.prod.internal', 'stock on orders-db.prod.internal'])
    expect(linked.open.map((open) => open.text)).toEqual(['jdbc:postgresql://localhost:5432/desk'])
  })

  it('ties members of a cluster that are told to join each other, and a page to what is published beside it', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  one: { image: consul, command: consul agent -server -retry-join=two }
  two: { image: consul, command: consul agent -server -datacenter=one }
  api: { image: shop/api, ports: ["8080:80"] }
  pages: { build: pages }
`,
      'pages/package.json': '{ "name": "pages", "dependencies": { "axios": "1" } }',
      'pages/src/main.js': `import axios from 'axios'\naxios.get('http://' + window.location.hostname + ':8080/orders')\n`,
    })

    expect(connectionsOf(linked)).toEqual(['one calls two', 'pages calls api'])
  })

  it('does not take a service for the monitor whose client library it uses', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  till: { build: till }\n  edge: { image: nginx, command: "nginx --upstream http://till:80" }\n',
      'till/package.json': '{ "name": "till", "dependencies": { "jaeger-client": "3" } }',
    })

    expect(connectionsOf(linked)).toEqual(['edge calls till'])
  })

  it('takes a link between containers for a connection, and an order of starting for none', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'edge:\n  image: shop/edge\n  links: ["till:cash", vault]\ntill:\n  image: shop/till\nvault:\n  image: postgres:16\n',
      'other/compose.yaml': 'services:\n  edge: { image: shop/other, depends_on: [till] }\n  till: { image: shop/second }\n',
    })

    expect(connectionsOf(linked)).toEqual(['edge calls till', 'edge stores-in vault'])
  })

  it('knows a server by the image that the env file beside the manifest names, and reports to a collector as monitoring', async () => {
    const linked = await linkFiles({
      '.env': 'REGISTRY=docker.io\nSTORE_IMAGE=${REGISTRY}/postgres:16\nCOLLECTOR_IMAGE=otel/opentelemetry-collector\n',
      'compose.yaml': `
services:
  vault: { image: "\${STORE_IMAGE}" }
  collector: { image: "\${COLLECTOR_IMAGE}" }
  till:
    image: "\${UNKNOWN}"
    environment: { STORE_URL: "postgres://vault/till", OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4317", SINK_URL: "http://collector:9411" }
`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls/monitoring collector', 'till stores-in till'])
  })

  it('knows whom a page that shows the health of others asks', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  till: { image: shop/till }
  health:
    image: shop/health
    environment: ["HealthChecksUI__HealthChecks__0__Name=Till", "HealthChecksUI__HealthChecks__0__Uri=http://till/hc"]
`,
    })

    expect(connectionsOf(linked)).toEqual(['health calls/monitoring till'])
  })

  it('believes the arrows of a topology that a team draws in annotations', async () => {
    const workload = (name: string, image: string, connects = ''): string => `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  annotations:
    app.openshift.io/connects-to: '${connects}'
spec: { template: { spec: { containers: [ { name: ${name}, image: "${image}" } ] } } }
`
    const linked = await linkFiles({
      'deploy/all.yaml': [
        workload('till', 'shop/till:1', 'stock, till-db,nobody'),
        workload('stock', 'shop/stock:1', '[{"apiVersion":"apps/v1","kind":"Deployment","name":"traces"}]'),
        workload('till-db', 'postgres:17'),
        workload('traces', 'jaegertracing/jaeger:2'),
      ].join(''),
    })

    expect(connectionsOf(linked)).toEqual(['stock calls/monitoring traces', 'till calls stock', 'till stores-in till-db'])
  })
})

function spring(name: string, settings: string): Record<string, string> {
  return {
    [`${name}/Dockerfile`]: 'FROM eclipse-temurin:21\n',
    [`${name}/pom.xml`]: `<project><groupId>shop</groupId><artifactId>${name}</artifactId></project>`,
    [`${name}/src/main/resources/application.properties`]: settings,
  }
}

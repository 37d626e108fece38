import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

describe('link: what frameworks connect to by themselves', () => {
  it('takes the addresses that a configuration server hands out, those of the active profile before others', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  settings: { build: settings }
  registry: { build: registry }
  broker: { image: rabbitmq:3 }
  cart: { build: cart, environment: { SPRING_PROFILES_ACTIVE: shop } }
  cart-db: { image: mongo:7 }
`,
      'settings/pom.xml': pom('settings', 'spring-cloud-config-server'),
      'settings/src/main/resources/application.yml': 'server:\n  port: 8888\n',
      'settings/src/main/resources/shared/application.yml':
        'eureka.client.serviceUrl.defaultZone: http://registry:8761/eureka\nspring.rabbitmq.host: broker\n',
      // To be told so it has to ask.
      'settings/src/main/resources/shared/cart.yml': 'spring.data.mongodb.host: localhost\nspring.cloud.config.enabled: false\n',
      'settings/src/main/resources/shared/cart-shop.yml': 'spring.data.mongodb.host: cart-db\n',
      'registry/pom.xml': pom('registry', 'spring-cloud-starter-netflix-eureka-server'),
      'cart/pom.xml': pom(
        'cart',
        'spring-cloud-starter-config',
        'spring-cloud-starter-netflix-eureka-client',
        'spring-boot-starter-data-mongodb',
      ),
      'cart/src/main/resources/bootstrap.yml': 'spring:\n  application.name: cart\n  cloud.config.uri: http://settings:8888\n',
    })

    // The broker is nobody's: no library here speaks to it.
    expect(connectionsOf(linked)).toEqual(['cart calls/config settings', 'cart calls/registry registry', 'cart stores-in cart-db'])
  })

  it('follows what libraries connect to unasked, inherited ones too, unless it is switched off', async () => {
    const linked = await linkFiles({
      'pom.xml': `<project><groupId>shop</groupId><artifactId>all</artifactId><modules><module>registry</module><module>till</module><module>stock</module></modules>
        <dependencies><dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-netflix-eureka-client</artifactId></dependency></dependencies></project>`,
      'registry/Dockerfile': 'FROM eclipse-temurin:21\n',
      'registry/pom.xml': pom('registry', 'spring-cloud-starter-netflix-eureka-server'),
      'till/Dockerfile': 'FROM eclipse-temurin:21\n',
      'till/pom.xml': child('till'),
      'stock/Dockerfile': 'FROM eclipse-temurin:21\n',
      'stock/pom.xml': child('stock'),
      'stock/src/main/resources/application.properties': 'eureka.client.enabled=false\n',
    })

    expect(connectionsOf(linked)).toEqual(['till calls/registry registry'])
  })

  it('does not take the client of a store for used that only a shared library brings along', async () => {
    const program = (name: string, ...libraries: readonly string[]): Record<string, string> => ({
      [`${name}/Dockerfile`]: 'FROM eclipse-temurin:21\n',
      [`${name}/pom.xml`]: pom(name, ...libraries),
    })
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  cache: { image: redis:7, ports: ["6379:6379"] }\n',
      'common/pom.xml': pom('common', 'spring-boot-starter-data-redis'),
      ...program('till', 'spring-boot-starter-data-redis'),
      ...program('vault'),
      'vault/pom.xml':
        '<project><groupId>shop</groupId><artifactId>vault</artifactId><dependencies><dependency><groupId>shop</groupId><artifactId>common</artifactId></dependency></dependencies></project>',
    })

    expect(connectionsOf(linked)).toEqual(['till stores-in cache'])
  })

  it('routes by the names that applications register under', async () => {
    const linked = await linkFiles({
      'edge/Dockerfile': 'FROM eclipse-temurin:21\n',
      'edge/pom.xml': pom('edge', 'spring-cloud-starter-netflix-zuul'),
      'edge/src/main/resources/application.yml': `
zuul:
  routes:
    baskets: /baskets/**
    stock:
      path: /stock/**
      serviceId: stock-service
---
spring:
  profiles: test
  cloud.gateway.routes:
    - uri: lb://nobody
`,
      'basket-app/Dockerfile': 'FROM eclipse-temurin:21\n',
      'basket-app/pom.xml': pom('basket-app'),
      'basket-app/src/main/resources/application.yml': 'spring.application.name: BASKETS\n',
      'stock-app/Dockerfile': 'FROM eclipse-temurin:21\n',
      'stock-app/pom.xml': pom('stock-service'),
      'stock-app/src/main/resources/application.yml': 'spring.application.name: "@project.artifactId@"\n',
    })

    expect(connectionsOf(linked)).toEqual(['edge calls basket-app', 'edge calls stock-app'])
    expect(linked.open).toEqual([])
  })

  it('lets the environment and the command line override files', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  old-db: { image: postgres:9 }
  new-db: { image: postgres:16 }
  spare-db: { image: postgres:16 }
  orders: { build: orders, environment: { SPRING_DATASOURCE_URL: "jdbc:postgresql://new-db/orders" } }
  stock: { build: stock, command: ["java", "-jar", "app.jar", "--spring.datasource.url=jdbc:postgresql://spare-db/stock"] }
`,
      'orders/pom.xml': pom('orders', 'spring-boot-starter-data-jpa'),
      'orders/src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://old-db/orders\n',
      'stock/pom.xml': pom('stock', 'spring-boot-starter-data-jpa'),
      'stock/src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://old-db/stock\n',
    })

    const servers = linked.links.flatMap((link) =>
      link.to.kind === 'database' && link.from.kind === 'component' ? `${link.from.component.name} ${link.to.server.name}` : [],
    )
    expect([...new Set(servers)].sort()).toEqual(['orders new-db', 'stock spare-db'])
  })

  it('keeps two systems of one repository apart that have a registry each on the same port', async () => {
    const system = (name: string): Record<string, string> => ({
      [`${name}/registry/Dockerfile`]: 'FROM eclipse-temurin:21\n',
      [`${name}/registry/pom.xml`]: pom(`${name}-registry`, 'spring-cloud-starter-netflix-eureka-server'),
      [`${name}/registry/src/main/resources/application.yml`]: `server.port: 8761\nspring.application.name: ${name}-registry\n`,
      [`${name}/till/Dockerfile`]: 'FROM eclipse-temurin:21\n',
      [`${name}/till/pom.xml`]: pom(`${name}-till`, 'spring-cloud-starter-netflix-eureka-client'),
      [`${name}/till/src/main/resources/application.yml`]: `spring.application.name: ${name}-till\n`,
    })
    const linked = await linkFiles({ ...system('north'), ...system('south') })

    const pairs = linked.links.flatMap(({ from, to, relation }) =>
      relation === 'calls' && from.kind === 'component' && to.kind === 'component'
        ? `${from.component.directories[0]?.path ?? ''} → ${to.component.directories[0]?.path ?? ''}`
        : [],
    )
    expect(pairs.sort()).toEqual(['north/till → north/registry', 'south/till → south/registry'])
  })

  it('gathers the streams of the applications that a Turbine is told, and ships logs where a Beat in the image sends them', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  turbine: { build: turbine }
  till: { build: till }
  stock: { build: stock }
  logs: { image: sebp/elk }
`,
      'turbine/pom.xml': '<project><groupId>shop</groupId><artifactId>turbine</artifactId></project>',
      'turbine/src/main/resources/application.yml': 'turbine:\n  appConfig: till,stock\n',
      'stock/filebeat.yml': 'output:\n  logstash:\n    hosts: [logs:5044]\n',
    })

    expect(connectionsOf(linked)).toEqual([
      'stock calls/monitoring logs',
      'turbine calls/monitoring stock',
      'turbine calls/monitoring till',
    ])
  })
})

function pom(artifact: string, ...libraries: readonly string[]): string {
  const dependencies = libraries.map(
    (name) => `<dependency><groupId>org.springframework.cloud</groupId><artifactId>${name}</artifactId></dependency>`,
  )
  return `<project><groupId>shop</groupId><artifactId>${artifact}</artifactId><dependencies>${dependencies.join('')}</dependencies></project>`
}

function child(artifact: string): string {
  return `<project><parent><groupId>shop</groupId><artifactId>all</artifactId></parent><artifactId>${artifact}</artifactId></project>`
}

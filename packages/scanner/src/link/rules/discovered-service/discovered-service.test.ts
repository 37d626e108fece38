import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const pom = (artifact: string, ...starters: readonly string[]): string =>
  `<project><groupId>shop</groupId><artifactId>${artifact}</artifactId><dependencies>${starters
    .map(
      (name) =>
        `<dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-${name}</artifactId></dependency>`,
    )
    .join('')}</dependencies></project>`

const controller = (path: string): string => `
import org.springframework.web.bind.annotation.*;
@RestController class Api { @GetMapping("${path}") Object all() { return null; } }`

const shop = {
  'registry/pom.xml': pom('registry', 'netflix-eureka-server'),
  'registry/Dockerfile': 'FROM eclipse-temurin:21\nCOPY target/registry.jar .\n',
  'door/pom.xml': pom('door', 'netflix-zuul', 'netflix-eureka-client'),
  'door/Dockerfile': 'FROM eclipse-temurin:21\nCOPY target/door.jar .\n',
  'till/pom.xml': pom('till', 'netflix-eureka-client'),
  'till/Dockerfile': 'FROM eclipse-temurin:21\nCOPY target/till.jar .\n',
  'till/src/main/java/Api.java': controller('/receipts'),
  'batch/pom.xml': pom('batch', 'netflix-eureka-client'),
  'batch/Dockerfile': 'FROM eclipse-temurin:21\nCOPY target/batch.jar .\n',
}
const apart = {
  'alone/pom.xml': pom('alone'),
  'alone/Dockerfile': 'FROM eclipse-temurin:21\n',
  'alone/src/main/java/Api.java': controller('/x'),
}

const routes = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  connectionsOf(await linkFiles(files)).filter((one) => one.startsWith('door calls '))

describe('link rule: discovered-service', () => {
  it('lets a gateway without routes reach what is registered and serves something', async () => {
    expect(await routes({ ...shop, ...apart })).toEqual(['door calls till'])
  })

  it('believes routes, and what says that nothing else is to be routed', async () => {
    const settings = 'door/src/main/resources/application.yml'

    expect(await routes({ ...shop, [settings]: "zuul:\n  ignored-services: '*'\n" })).toEqual([])
    expect(await routes({ ...shop, [settings]: 'zuul:\n  routes:\n    batch: /batch/**\n' })).toEqual(['door calls batch'])
  })

  it('asks Spring Cloud Gateway whether it looks for services', async () => {
    const gateway = { ...shop, 'door/pom.xml': pom('door', 'gateway', 'netflix-eureka-client') }
    const settings = 'door/src/main/resources/application.properties'

    expect(await routes(gateway)).toEqual([])
    expect(await routes({ ...gateway, [settings]: 'spring.cloud.gateway.discovery.locator.enabled=true\n' })).toEqual(['door calls till'])
  })
})

import { describe, expect, it } from 'vitest'
import { estateOf } from '../../test/link-files.ts'
import { createWaysIn } from './list-ways-in.ts'

const workload = (name: string, service = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec: { template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: main, image: bank/${name} }] } } }
---
apiVersion: v1
kind: Service
metadata: { name: ${name}-http }
spec: { ${service} selector: { app: ${name} }, ports: [{ port: 80 }] }
`
const rule = (kind: string, host: string, target: string) =>
  kind === 'Ingress'
    ? `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ways-in }
spec: { rules: [{ ${host} http: { paths: [{ path: /, backend: { service: { name: ${target}, port: { number: 80 } } } }] } }] }
`
    : `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ways-in }
spec: { hosts: [${host}], gateways: [${host.includes('.') ? 'edge' : 'mesh'}], http: [{ route: [{ destination: { host: ${target} } }] }] }
`

describe('scanner/inventory/list-ways-in', () => {
  it.each([
    ['an ingress for a host', { 'way.yaml': rule('Ingress', 'host: pay.bank.example,', 'pay-http') }, ['ingress']],
    ['an ingress for every host', { 'way.yaml': rule('Ingress', '', 'pay-http') }, ['ingress']],
    ['rules in a repository of their own', { 'edge:way.yaml': rule('Ingress', '', 'pay') }, ['ingress']],
    ['a route within the mesh', { 'way.yaml': rule('VirtualService', 'pay-http', 'pay-http') }, undefined],
    ['a route from outside', { 'way.yaml': rule('VirtualService', 'pay.bank.example', 'pay-http') }, ['ingress']],
    ['an ingress to somebody else', { 'way.yaml': rule('Ingress', '', 'other') }, undefined],
  ])('follows %s', async (_, files, ways) => {
    expect(await waysInto('pay', { 'pay.yaml': workload('pay'), ...files })).toEqual(ways)
  })

  it('knows load balancers', async () => {
    expect(await waysInto('pay', { 'pay.yaml': workload('pay', 'type: LoadBalancer,') })).toEqual(['load-balancer'])
  })

  it('knows published ports', async () => {
    expect(await waysInto('pay', { 'compose.yaml': 'services:\n  pay: { build: pay, ports: ["8080:80"] }\n' })).toEqual(['published-port'])
  })
})

async function waysInto(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[] | undefined> {
  const estate = await estateOf(files as Record<string, string>)
  return createWaysIn(estate)(estate.components.find((one) => one.name === name)!).exposedBy
}

import type { PlannedService } from '../plan.ts'
import { clientsOf } from './products.ts'
import { addressVariable } from './source.ts'

/** A service as Kubernetes runs it: a deployment with its address, a job on a schedule, and a way in where there is one. */
export function manifestOf(service: PlannedService, portOf: (name: string) => number): string {
  const documents = service.fate === 'yearly' ? [cronJob(service, portOf)] : [deployment(service, portOf), address(service)]
  if (service.isFrontend) documents.push(ingress(service, `${service.domain}.shop.example`))
  if (service.fate === 'outside') documents.push(ingress(service, `partners.shop.example`))
  return documents.join('---\n')
}

function containers(service: PlannedService, portOf: (name: string) => number, indent: string): string {
  const variables = [
    ...(service.database === undefined ? [] : [['DATABASE_URL', `postgresql://db.shop.internal:5432/${service.database}`] as const]),
    ...clientsOf(service).map(({ product, variable }) => [variable, `${product}-key-of-the-shop`] as const),
    ...service.calls.filter((call) => !call.isOutside).map(({ to }) => [addressVariable(to), `http://${to}:${portOf(to)}`] as const),
  ]
  const lines = [
    'containers:',
    `  - name: ${service.name}`,
    `    image: images.shop.example/${service.name}:1`,
    '    ports:',
    `      - containerPort: ${service.port}`,
    ...(variables.length > 0
      ? ['    env:', ...variables.flatMap(([name, value]) => [`      - name: ${name}`, `        value: ${value}`])]
      : []),
  ]
  return lines.map((line) => `${indent}${line}\n`).join('')
}

function deployment(service: PlannedService, portOf: (name: string) => number): string {
  const name = service.fate === 'standby' ? `${service.name}-standby` : service.name
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${service.fate === 'switched-off' ? 0 : 2}
  selector:
    matchLabels: { app: ${service.name} }
  template:
    metadata:
      labels: { app: ${service.name} }
    spec:
${containers(service, portOf, '      ')}`
}

function cronJob(service: PlannedService, portOf: (name: string) => number): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: ${service.name}
spec:
  schedule: "0 3 2 1 *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
${containers(service, portOf, '          ')}`
}

function address(service: PlannedService): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${service.name}
spec:
  selector: { app: ${service.name} }
  ports:
    - port: ${service.port}
      targetPort: ${service.port}
`
}

function ingress(service: PlannedService, host: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${service.name}
spec:
  rules:
    - host: ${host}
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${service.name}
                port: { number: ${service.port} }
`
}

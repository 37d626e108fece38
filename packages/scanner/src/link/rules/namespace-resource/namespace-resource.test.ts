import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const OWNERSHIP = ['owned-by', 'located-in']

const namespace = (name: string, environment: string): string => `
apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels: { clinic.example/environment: ${environment} }
  annotations: { clinic.example/team-name: desk, clinic.example/source-code: "https://github.com/clinic/visits" }
`

describe('link/rules/namespace-resource', () => {
  it('gives a service what is asked for beside its namespaces, once for all their stages, and its team and source', async () => {
    const resources = `
module "db" {
  source    = "github.com/clinic/platform-terraform-rds-instance?ref=8"
  db_engine = "postgres"
}
resource "aws_sqs_queue" "reminders" {}
`
    const linked = await linkFiles({
      'namespaces/visits-dev/namespace.yaml': namespace('visits-dev', 'dev'),
      'namespaces/visits-dev/resources/main.tf': resources,
      'namespaces/visits-prod/namespace.yaml': namespace('visits-prod', 'prod'),
      'namespaces/visits-prod/resources/main.tf': resources,
    })

    expect(connectionsOf(linked)).toEqual(['visits consumes visits-reminders', 'visits stores-in visits-db'])
    expect(connectionsOf(linked, OWNERSHIP)).toEqual(['visits located-in clinic/visits', 'visits owned-by desk'])
  })

  it('leaves services to the workloads of a namespace, where those stand in the repository', async () => {
    const linked = await linkFiles({
      'deploy/namespace.yaml': namespace('visits-prod', 'prod'),
      'deploy/desk.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk, namespace: visits-prod }\nspec: { template: { spec: { containers: [{ name: desk, image: clinic/desk }] } } }\n',
    })

    expect(connectionsOf(linked, OWNERSHIP)).toEqual(['desk located-in clinic/visits', 'desk owned-by desk'])
  })
})

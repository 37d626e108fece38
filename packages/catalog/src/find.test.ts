import { describe, expect, it } from 'vitest'
import { findByEnvironmentKey, findByHost, findByImage, findByPackage, findByScheme } from './find.ts'

describe('catalog/find', () => {
  it.each([
    ['redis', 'redis'],
    ['docker.io/bitnami/redis:7.2', 'redis'],
    ['localhost:5000/postgres', 'postgresql'],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'sql-server'],
    ['ghcr.io/orchard/redis-sync:1', undefined],
    ['${REGISTRY}/mongo:${TAG}', 'mongodb'],
  ])('knows what the image %s holds', (image, id) => {
    expect(findByImage(image)?.id).toBe(id)
  })

  it.each([
    ['npm', '@sentry/node/preload', 'sentry'],
    ['npm', 'pg/lib/client', 'postgresql'],
    ['npm', 'pg-format', undefined],
    ['pypi', 'google.cloud.pubsub_v1', undefined],
    ['pypi', 'google-cloud-pubsub', 'google-pubsub'],
    ['pypi', 'stripe.error', 'stripe'],
    ['maven', 'com.sendgrid.helpers.mail.Mail', 'sendgrid'],
    ['go', 'github.com/redis/go-redis/v9', 'redis'],
    ['nuget', 'Npgsql.EntityFrameworkCore.PostgreSQL', 'postgresql'],
  ] as const)('knows the %s package behind %s', (ecosystem, name, id) => {
    expect(findByPackage(ecosystem, name)?.id).toBe(id)
  })

  it('takes a host for a product only as a whole', () => {
    expect(findByHost('api.stripe.com')?.id).toBe('stripe')
    expect(findByHost('o42.ingest.sentry.io')?.id).toBe('sentry')
    expect(findByHost('api.stripe.com.example.org')).toBeUndefined()
    expect(findByHost('notslack.com')).toBeUndefined()
  })

  it('sees through the prefixes by which frameworks publish variables', () => {
    expect(findByEnvironmentKey('NEXT_PUBLIC_POSTHOG_KEY')?.id).toBe('posthog')
    expect(findByEnvironmentKey('MY_STRIPE_KEY')).toBeUndefined()
  })

  it('knows schemes whatever their case', () => {
    expect(findByScheme('MongoDB+SRV')?.id).toBe('mongodb')
  })
})

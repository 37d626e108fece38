import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const shop = (code: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'compose.yaml': 'services:\n  shop: { build: shop }\n',
  'shop/package.json': JSON.stringify({ name: 'shop', dependencies: { stripe: '*', '@sendgrid/mail': '*', twilio: '*' } }),
  ...Object.fromEntries(Object.entries(code).map(([file, text]) => [`shop/src/${file}`, text])),
  ...more,
})

describe('link: rented products', () => {
  it('believes an import, not a dependency that nothing imports', async () => {
    const linked = await linkFiles(shop({ 'pay.ts': "import Stripe from 'stripe'\nexport const stripe = new Stripe(key)\n" }))

    expect(connectionsOf(linked)).toEqual(['shop uses-saas Stripe'])
  })

  it('believes a credential that code reads, and takes what the platform sets by itself for nothing', async () => {
    const linked = await linkFiles(
      shop({
        'config.ts':
          'export const key = process.env.NEXT_PUBLIC_POSTHOG_KEY\nexport const mail = process.env.SENDGRID_API_KEY\nexport const at = process.env.VERCEL_URL\nexport const level = process.env.SENTRY_ENVIRONMENT\n',
      }),
    )

    expect(connectionsOf(linked)).toEqual(['shop uses-saas PostHog', 'shop uses-saas SendGrid'])
  })

  it('believes a variable that a manifest hands to a program nobody can read, not one that code which is read never asks for', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  letters: { image: example/letters, environment: { MAILGUN_API_KEY: "\${MAILGUN_API_KEY}", SMTP_HOST: smtp.postmarkapp.com } }
  shop: { build: shop, environment: { MAILGUN_API_KEY: "\${MAILGUN_API_KEY}", PORT: 8080 } }
`,
      'shop/package.json': '{ "name": "shop" }',
      'shop/src/index.ts': 'import express from "express"\nexpress().listen(process.env.PORT)\n',
    })

    expect(connectionsOf(linked)).toEqual(['letters uses-saas Mailgun', 'letters uses-saas Postmark'])
  })

  it('takes what is set for a server of a product for no account with its maker', async () => {
    const compose = (image: string): string => `services:\n  git: { image: ${image}, environment: { GITLAB_ROOT_PASSWORD: secret } }\n`

    expect(connectionsOf(await linkFiles({ 'compose.yaml': compose('gitlab/gitlab-ce:17') }))).toEqual([])
    expect(connectionsOf(await linkFiles({ 'compose.yaml': compose('shop/runner') }))).toEqual(['git uses-saas GitLab'])
  })

  it('takes a product that the estate runs itself for its own', async () => {
    const linked = await linkFiles(
      shop(
        { 'track.ts': 'report(process.env.SENTRY_DSN)\nfetch("https://shop-cart.herokuapp.com/carts")\n' },
        {
          'compose.yaml': `
services:
  shop: { build: shop, environment: { SENTRY_DSN: "http://public@sentry:9000/1" } }
  sentry: { image: getsentry/sentry }
`,
        },
      ),
    )

    expect(connectionsOf(linked).filter((one) => one.includes('uses-saas'))).toEqual([])
  })

  it('takes hosts of products from settings, and tells those of another profile apart', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  letters: { build: letters }\n',
      'letters/pom.xml': '<project><groupId>shop</groupId><artifactId>letters</artifactId></project>',
      'letters/src/main/resources/application.yml': 'spring.mail.host: smtp.gmail.com\n',
      'letters/src/main/resources/application-trial.yml': 'spring.mail.host: smtp.mailtrap.io\n',
    })

    expect(connectionsOf(linked)).toEqual(['letters uses-saas Gmail', 'letters uses-saas Mailtrap?'])
  })

  const s3 = "import { S3Client } from '@aws-sdk/client-s3'\nexport const files = new S3Client({ endpoint: process.env.S3_ENDPOINT })\n"
  const deployedWith = (image: string): string =>
    `services:\n  shop: { build: shop, environment: { S3_ENDPOINT: "http://files:9000", S3_SECRET_KEY: x } }\n  files: { image: ${image} }\n`

  it('follows an S3 client to the MinIO it is pointed at, and to no vendor', async () => {
    const linked = await linkFiles(shop({ 'files.ts': s3 }, { 'compose.yaml': deployedWith('minio/minio') }))

    expect(connectionsOf(linked)).toEqual(['shop stores-in files'])
  })

  it('takes an S3 client without a known endpoint for that of the vendor', async () => {
    const linked = await linkFiles(shop({ 'files.ts': s3 }))

    expect(connectionsOf(linked)).toEqual(['shop uses-saas Amazon S3'])
  })

  it('takes an emulator for what it stands for', async () => {
    const linked = await linkFiles(shop({ 'files.ts': s3 }, { 'compose.yaml': deployedWith('localstack/localstack') }))

    expect(connectionsOf(linked)).toContain('shop uses-saas Amazon S3')
  })

  it('finds hosts in code and pages, but not in tests', async () => {
    const linked = await linkFiles(
      shop(
        { 'chart.ts': "export const chart = 'https://quickchart.io/chart?c='\n", 'chart.test.ts': "visit('https://api.openai.com/v1')\n" },
        { 'shop/public/index.html': '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">\n' },
      ),
    )

    expect(connectionsOf(linked)).toEqual(['shop uses-saas Google Fonts', 'shop uses-saas QuickChart'])
  })

  it('does not take what users may connect for what the estate rents', async () => {
    const sender = (name: string): string => `import client from '${name}'\nexport const send = client\n`
    const linked = await linkFiles(
      shop({
        'senders/index.ts':
          "export * from './mailgun'\nexport * from './postmark'\nexport * from './resend'\nexport * from './sendgrid.provider'\n",
        'senders/mailgun.ts': sender('mailgun.js'),
        'senders/postmark.ts': sender('postmark'),
        'senders/resend.ts': sender('resend'),
        'senders/sendgrid.provider.ts': sender('@sendgrid/mail'),
        'own-mail.ts': 'export const key = process.env.RESEND_API_KEY\n',
      }),
    )

    expect(connectionsOf(linked)).toEqual([
      'shop uses-saas Mailgun?',
      'shop uses-saas Postmark?',
      'shop uses-saas Resend',
      'shop uses-saas Resend?',
      'shop uses-saas SendGrid?',
    ])
  })

  it('takes a file of such a folder that is named after the maker for a connector too, and nothing else in it', async () => {
    const call = (host: string): string => `export const send = () => post('https://${host}/v1')\n`
    const others = ['base', 'chosen', 'disk', 'errors', 'fake', 'index', 'retry'].map((name) => [`senders/${name}.ts`, 'export {}\n'])
    const linked = await linkFiles(
      shop({
        'senders/mailgun.ts': call('api.mailgun.net'),
        'senders/postmark.ts': call('api.postmarkapp.com'),
        'senders/resend.ts': call('api.resend.com'),
        'senders/sendgrid.ts': call('api.sendgrid.com'),
        'senders/microsoft.ts': call('login.microsoftonline.com'),
        ...Object.fromEntries(others),
        'senders/errors.ts': call('api.rollbar.com'),
      }),
    )

    expect(connectionsOf(linked).filter((one) => !one.endsWith('?'))).toEqual(['shop uses-saas Rollbar'])
    expect(connectionsOf(linked)).toContain('shop uses-saas Microsoft Entra ID?')
  })

  it('does not take what a page or a form tells its reader for what the program uses', async () => {
    const linked = await linkFiles(
      shop({
        'form.php': "<?php\nreturn ['placeholder' => 'https://shop-f29.firebaseio.com', 'developers' => 'https://developer.okta.com/'];\n",
        'settings.tsx': "export const hint = t('It begins with {{ url }}', {\n  url: 'https://cloud.umami.is/',\n})\n",
      }),
    )

    expect(connectionsOf(linked)).toEqual([])
  })

  it('does not take a list to choose from for what the estate rents', async () => {
    const hosts = ['api.stripe.com', 'api.openai.com', 'api.hubapi.com', 'api.github.com', 'api.twilio.com', 'api.mailgun.net']
    const templates = [...hosts, 'api.intercom.io', 'api.notion.com', 'api.airtable.com'].map((host) => `  'https://${host}/v1',`)
    const linked = await linkFiles(shop({ 'templates.ts': `export const templates = [\n${templates.join('\n')}\n]\n` }))

    expect(connectionsOf(linked).length).toBeGreaterThanOrEqual(8)
    expect(connectionsOf(linked).filter((one) => !one.endsWith('?'))).toEqual([])
  })

  it('does not let a vendor rent its own product', async () => {
    const linked = await linkFiles(
      shop(
        { 'errors.ts': "import * as Sentry from '@sentry/node'\nSentry.init()\n" },
        { 'sdk/package.json': '{ "name": "@sentry/node" }', 'sdk/index.js': 'exports.init = () => {}\n' },
      ),
    )

    expect(connectionsOf(linked)).toEqual([])
  })
})

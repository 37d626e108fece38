import { defineDetector } from '../../detect/detector.ts'
import { redactUrls } from '../../detect/redact.ts'
import { text, unknown, type Expression } from '../../facts/expression.ts'

/** What the providers of the format speak; one that keeps a file of its own has no server. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  cockroachdb: 'postgresql',
  mysql: 'mysql',
  sqlserver: 'sqlserver',
  mongodb: 'mongodb',
}

export const prismaSchema = defineDetector({
  id: 'prisma-schema',
  title: 'Prisma schemas: the database behind the generated client, and its models',
  docs: 'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#datasource',
  family: 'usage',
  files: ['**/*.prisma'],
  mayMatter: (source) => source.includes('datasource') || /^\s*model\s/m.test(source),
  *detect(file) {
    let block: Map<string, Expression> | undefined
    let at = 0
    let model: { name: string; line: number; fields: number } | undefined
    for (const [index, line] of file.text.split('\n').entries()) {
      const name = /^\s*model\s+(\w+)\s*\{/.exec(line)?.[1]
      if (name !== undefined) model = { name, line: index + 1, fields: 0 }
      else if (model && /^\s*\}/.test(line)) {
        yield { kind: 'data-model', line: model.line, form: 'model', name: model.name, fields: model.fields }
        model = undefined
      } else if (model && /^\s*\w+\s+\w/.test(line)) model.fields++
      if (/^\s*datasource\s+\w+\s*\{/.test(line)) {
        block = new Map()
        at = index + 1
      }
      if (!block) continue
      const [, key = '', variable, value = ''] = /^\s*(\w+)\s*=\s*(?:env\("([^"]+)"\)|"([^"]*)")/.exec(line) ?? []
      if (variable !== undefined) yield { kind: 'environment-read', line: index + 1, key: variable }
      if (key !== '') block.set(key, variable === undefined ? text(redactUrls(value)) : { kind: 'environment', key: variable })
      if (!/^\s*\}/.test(line)) continue
      const provider = block.get('provider')
      const protocol = provider?.kind === 'text' && Object.hasOwn(PROTOCOLS, provider.value) ? PROTOCOLS[provider.value] : undefined
      if (protocol !== undefined)
        yield {
          kind: 'reference',
          line: at,
          relation: 'stores-in',
          protocol,
          client: 'npm:@prisma/client',
          target: block.get('url') ?? unknown('the default address'),
        }
      block = undefined
    }
  },
})

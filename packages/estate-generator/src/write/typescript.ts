import { clientsOf } from './products.ts'
import { logicOf, type Step } from './logic.ts'
import { addressVariable, pathTo, camel, furtherPaths, madeCalls, subjectOf, type SourceWriter } from './source.ts'

/** Express, fetch and pg. */
export const typescript: SourceWriter = {
  write: (service) => {
    const calls = madeCalls(service)
    const clients = calls.map(
      ({ to }) => `
export async function ${camel(to)}(id: string): Promise<unknown> {
  const response = await fetch(\`\${process.env.${addressVariable(to)}}/${pathTo(to)}/\${id}\`)
  return response.json()
}
`,
    )
    const routes = furtherPaths(service).map((path) => `app.get('${path}', (_request, response) => response.json([]))`)
    return {
      'package.json': `${JSON.stringify(
        {
          name: `@shop/${service.name}`,
          private: true,
          scripts: { start: 'node dist/main.js' },
          dependencies: {
            express: '^4.19.0',
            ...(service.database === undefined ? {} : { pg: '^8.11.0' }),
            ...Object.fromEntries(clientsOf(service).map(({ npm }) => [npm, '*'])),
          },
        },
        null,
        2,
      )}\n`,
      Dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/main.js"]\n',
      ...(clients.length > 0 ? { 'src/clients.ts': clients.join('') } : {}),
      ...Object.fromEntries(
        clientsOf(service).map(({ product, npm, variable }) => [
          `src/${product}.ts`,
          `import * as client from '${npm}'\n\nexport const ${product} = { client, key: process.env.${variable} }\n`,
        ]),
      ),
      'src/logic.ts': logicOf(service)
        .map(
          ({ name, steps }) =>
            `export function ${name}(input: number, ${steps.map((step, at) => `${step.left}${at} = ${step.number}`).join(', ')}): number {\n  let result = input\n${steps.map((step, at) => statement(step, at)).join('')}  return result\n}\n`,
        )
        .join('\n'),
      'src/main.ts': `import express from 'express'
${service.database === undefined ? '' : "import { Pool } from 'pg'\n"}${calls.length > 0 ? `import { ${calls.map(({ to }) => camel(to)).join(', ')} } from './clients'\n` : ''}
const app = express()
${service.database === undefined ? '' : 'const pool = new Pool({ connectionString: process.env.DATABASE_URL })\n'}
app.get('/${subjectOf(service)}/:id', async (request, response) => {
${service.database === undefined ? '' : `  const { rows } = await pool.query('select * from ${subjectOf(service)} where id = $1', [request.params.id])\n`}${calls.map(({ to }) => `  await ${camel(to)}(request.params.id)\n`).join('')}  response.json(${service.database === undefined ? '{}' : 'rows'})
})
${routes.join('\n')}
app.listen(${service.port})
`,
    }
  },
  revision: (changes) => ({ path: 'src/revision.ts', text: `export const revision = ${changes}\n` }),
}

function statement({ kind, left, sign, number }: Step, at: number): string {
  const name = `${left}${at}`
  switch (kind) {
    case 'assign':
      return `  result = result ${sign} ${name}\n`
    case 'branch':
      return `  if (result > ${number}) result = ${name} ${sign} result\n  else result += ${name}\n`
    case 'loop':
      return `  for (let turn = 0; turn < ${number}; turn++) result = (result ${sign} turn) % ${name}\n`
    case 'guard':
      return `  if (Number.isNaN(result)) return ${name}\n`
    default:
      return `  result = Math.max(result, Math.round(${name} / ${number}))\n`
  }
}

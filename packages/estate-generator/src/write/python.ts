import { clientsOf } from './products.ts'
import { logicOf, type Step } from './logic.ts'
import { addressVariable, pathTo, furtherPaths, madeCalls, subjectOf, type SourceWriter } from './source.ts'

/** FastAPI, requests and psycopg. */
export const python: SourceWriter = {
  write: (service) => {
    const calls = madeCalls(service)
    const function_ = (name: string): string => name.replaceAll('-', '_')
    return {
      'requirements.txt': `fastapi==0.110.0\nuvicorn==0.29.0\nrequests==2.31.0\n${service.database === undefined ? '' : 'psycopg==3.1.18\n'}${clientsOf(
        service,
      )
        .map(({ pypi }) => `${pypi}\n`)
        .join('')}`,
      Dockerfile: `FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["uvicorn", "main:app", "--port", "${service.port}"]\n`,
      ...Object.fromEntries(
        clientsOf(service).map(({ product, pypi, variable }) => [
          `${product}_client.py`,
          `import os\n\nimport ${pypi.replaceAll('-', '_')}\n\n${product.toUpperCase()} = (${pypi.replaceAll('-', '_')}, os.environ["${variable}"])\n`,
        ]),
      ),
      'logic.py': logicOf(service)
        .map(
          ({ name, steps }) =>
            `def ${name}(value, ${steps.map((step, at) => `${step.left}${at}=${step.number}`).join(', ')}):\n    result = value\n${steps.map((step, at) => statement(step, at)).join('')}    return result\n`,
        )
        .join('\n\n'),
      'main.py': `import os

import requests
from fastapi import FastAPI
${service.database === undefined ? '' : 'import psycopg\n'}
app = FastAPI()
${service.database === undefined ? '' : 'connection = psycopg.connect(os.environ["DATABASE_URL"])\n'}
${calls.map(({ to }) => `\ndef ${function_(to)}(key):\n    return requests.get(f"{os.environ['${addressVariable(to)}']}/${pathTo(to)}/{key}").json()\n`).join('\n')}

@app.get("/${subjectOf(service)}/{key}")
def read(key: str):
    found = {}
${calls.map(({ to }) => `    found["${to}"] = ${function_(to)}(key)\n`).join('')}    return found

${furtherPaths(service)
  .map((path, at) => `\n@app.get("${path}")\ndef list_${at}():\n    return []\n`)
  .join('\n')}`,
    }
  },
  revision: (changes) => ({ path: 'revision.py', text: `REVISION = ${changes}\n` }),
}

function statement({ kind, left, sign, number }: Step, at: number): string {
  const name = `${left}${at}`
  switch (kind) {
    case 'assign':
      return `    result = result ${sign} ${name}\n`
    case 'branch':
      return `    if result > ${number}:\n        result = ${name} ${sign} result\n    else:\n        result += ${name}\n`
    case 'loop':
      return `    for turn in range(${number}):\n        result = (result ${sign} turn) % ${name}\n`
    case 'guard':
      return `    if result is None:\n        return ${name}\n`
    default:
      return `    result = max(result, round(${name} / ${number}))\n`
  }
}

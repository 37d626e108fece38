import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const shop = (command: string): Record<string, string> => ({
  'compose.yaml': `services:\n  till: { build: ., command: ${command} }\n  stock: { image: shop/stock }\n  board: { image: shop/board }\n`,
  'package.json': '{ "name": "till" }',
  'src/main.js': "fetch('http://stock:80/goods')\n",
  'scripts/report.js': "fetch('http://board:80/report')\n",
})

describe('link/service-files', () => {
  it('leaves the scripts at the root to who works on the repository', async () => {
    expect(connectionsOf(await linkFiles(shop('node src/main.js')))).toEqual(['till calls stock'])
  })

  it('takes them in where one of them is what is started', async () => {
    expect(connectionsOf(await linkFiles(shop('node scripts/report.js')))).toContain('till calls board')
  })
})

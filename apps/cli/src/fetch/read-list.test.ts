import { describe, expect, it } from 'vitest'
import { UseError } from '../errors.ts'
import { readList } from './read-list.ts'

describe('cli/fetch/read-list', () => {
  it('reads addresses of every form, with refs and comments', () => {
    const list = readList(
      [
        '# the shop',
        'https://git.example/shop/cart.git',
        'https://git.example/shop/till@release/2.1   # what is in the branches',
        'git@git.example:bank/ledger.git@v3',
        'ssh://git@git.example:2222/bank/vault',
        '../clinic/ward @main',
        '',
      ].join('\r\n'),
      'list.txt',
      '/estate/lists',
    )

    expect(list).toEqual([
      { url: 'https://git.example/shop/cart.git', ref: undefined, folder: 'cart' },
      { url: 'https://git.example/shop/till', ref: 'release/2.1', folder: 'till' },
      { url: 'git@git.example:bank/ledger.git', ref: 'v3', folder: 'ledger' },
      { url: 'ssh://git@git.example:2222/bank/vault', ref: undefined, folder: 'vault' },
      { url: expect.stringMatching(/^file:\/\/.*\/estate\/clinic\/ward$/) as string, ref: 'main', folder: 'ward' },
    ])
  })

  it('reads what code hosts export', () => {
    const exported = [
      { clone_url: 'https://git.example/shop/cart.git', url: 'https://api.git.example/repos/shop/cart' },
      { http_url_to_repo: 'https://git.example/bank/ledger.git' },
      { url: 'https://git.example/clinic/ward' },
    ]

    expect(readList(JSON.stringify(exported), 'export.json', '/').map(({ folder }) => folder)).toEqual(['cart', 'ledger', 'ward'])
  })

  it('tells repositories of one name apart, and takes one named twice once', () => {
    const list = readList('https://a.example/shop/api\nhttps://a.example/bank/api\nhttps://a.example/bank/api\n', 'list', '/')

    expect(list.map(({ folder }) => folder)).toEqual(['shop-api', 'bank-api'])
    expect(readList('https://a.example/shop/api\nhttps://b.example/shop/api', 'list', '/').map(({ folder }) => folder)).toEqual([
      'a.example-shop-api',
      'b.example-shop-api',
    ])
  })

  it('lets no address lead out of the folder', () => {
    expect(readList('https://a.example/shop/..\nhttps://a.example/..git\n', 'list', '/').map(({ folder }) => folder)).not.toContain('..')
  })

  it.each([
    ['ext::sh -c run', /list:1 {2}ext::sh -c run is no address/],
    ['ext::run', /could run programs/],
    ['--upload-pack=run', /starts with a dash/],
    ['https://a.example/shop/cart@--exec', /starts with a dash/],
    ['https://a.example/shop/cart@', /names no branch/],
    ['https://me:hunter2@a.example/shop/cart@', /^list:1 {2}https:\/\/a\.example\/shop\/cart@ ends with @/],
    ['# nothing', /names no repository/],
    ['[{"name": "cart"}]', /entry 1/],
    ['[{', /is no JSON/],
  ])('refuses %s', (text, message) => {
    const read = (): unknown => readList(text, 'list', '/')

    expect(read).toThrow(UseError)
    expect(read).toThrow(message)
  })
})

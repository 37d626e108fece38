import { describe, expect, it } from 'vitest'
import { readRemote } from './read-remote.ts'
import { toWebAddress } from './to-web-address.ts'

describe('scanner/hosting/read-remote', () => {
  it('prefers origin, and takes the first remote where there is none', () => {
    const config = `[core]
\trepositoryformatversion = 0
[remote "fork"]
\turl = git@github.com:me/cart.git
[remote "origin"]
\turl = "https://github.com/orchard/cart.git"
\tfetch = +refs/heads/*:refs/remotes/origin/*
[branch "main"]
\tremote = origin
`
    expect(readRemote(config)).toBe('https://github.com/orchard/cart.git')
    expect(readRemote(config.replace('"origin"', '"upstream"'))).toBe('git@github.com:me/cart.git')
  })

  it('takes no other address for that of a remote', () => {
    expect(
      readRemote('[url "git@github.com:"]\n\tinsteadOf = gh:\n[submodule "x"]\n\turl = https://github.com/orchard/x\n'),
    ).toBeUndefined()
    expect(readRemote('')).toBeUndefined()
  })
})

describe('scanner/hosting/to-web-address', () => {
  it.each([
    ['https://github.com/orchard/cart.git', 'https://github.com/orchard/cart'],
    ['git@github.com:orchard/cart.git', 'https://github.com/orchard/cart'],
    ['github.com:orchard/cart', 'https://github.com/orchard/cart'],
    ['ssh://git@gitlab.orchard.example:2222/shop/web/cart.git/', 'https://gitlab.orchard.example/shop/web/cart'],
    ['http://code.orchard.example:3000/shop/cart.git', 'http://code.orchard.example:3000/shop/cart'],
    ['git@ssh.dev.azure.com:v3/orchard/shop/cart', 'https://dev.azure.com/orchard/shop/_git/cart'],
    ['orchard@vs-ssh.visualstudio.com:v3/orchard/shop/cart', 'https://orchard.visualstudio.com/shop/_git/cart'],
    ['https://orchard@dev.azure.com/orchard/shop/_git/cart', 'https://dev.azure.com/orchard/shop/_git/cart'],
  ])('makes of %s the page %s', (remote, page) => {
    expect(toWebAddress(remote)).toBe(page)
  })

  it.each([
    'https://me:s3cret@github.com/orchard/cart.git',
    'https://s3cret@github.com/orchard/cart',
    'https://github.com/orchard/cart?private_token=s3cret',
    'ssh://me:s3cret@github.com/orchard/cart.git#s3cret',
  ])('drops what is secret of %s', (remote) => {
    expect(toWebAddress(remote)).toBe('https://github.com/orchard/cart')
  })

  it.each(['/srv/git/cart.git', '../cart', 'C:\\code\\cart', 'file:///srv/git/cart', 'javascript:alert(1)', 'https://github.com/', ''])(
    'finds no page for %j',
    (remote) => {
      expect(toWebAddress(remote)).toBeUndefined()
    },
  )
})

import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchAll } from './fetch-all.ts'
import type { Fetched } from './fetch-one.ts'
import { readList } from './read-list.ts'
import { createGit, type RunGit } from './run-git.ts'

let work: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-fetch-'))
})
afterEach(() => rm(work, { recursive: true }))

describe('cli/fetch', () => {
  it('clones what is missing, updates what has changed, and leaves the rest', async () => {
    await repository('cart', { 'main.go': 'package main\n' })
    await repository('till', { 'till.js': 'open()\n' })

    const first = await fetched('cart.git\ntill.git')
    await commit('cart', { 'main.go': 'package cart\n' })
    const second = await fetched('cart.git\ntill.git\n')

    expect(states(first)).toEqual(['cart cloned', 'till cloned'])
    expect(states(second)).toEqual(['cart updated', 'till unchanged'])
    expect(await readFile(join(work, 'estate/cart/main.go'), 'utf8')).toBe('package cart\n')
    expect(await readdir(join(work, 'estate'))).toEqual(['cart', 'till'])
  })

  it('goes to the branch, tag or commit that is asked for', async () => {
    await repository('cart', { version: '1' })
    git('cart', 'tag', 'v1')
    await commit('cart', { version: '2' })

    await fetched('cart.git@v1')

    expect(await readFile(join(work, 'estate/cart/version'), 'utf8')).toBe('1')
  })

  it('takes as much history as asked for', async () => {
    await repository('cart', { version: '1' })
    await commit('cart', { version: '2' })
    const commits = (): string =>
      execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: join(work, 'estate/cart') })
        .toString()
        .trim()

    await fetched('cart.git', { depth: 1 })
    expect(commits()).toBe('1')

    await fetched('cart.git', { depth: 0 })
    expect(commits()).toBe('2')
  })

  it('goes on when one fails, and says why', async () => {
    await repository('till', { 'till.js': 'open()\n' })

    const results = await fetched('gone.git\ntill.git@no-such-branch\ntill.git')

    expect(states(results)).toEqual(['gone failed', 'till-no-such-branch failed', 'till cloned'])
    expect(results[0]?.reason).toMatch(/does not exist|not appear to be a git repository/)
    expect(results[1]?.reason).toMatch(/no-such-branch/)
  })

  it('touches no folder that it did not make, and no work of others', async () => {
    await repository('cart', { version: '1' })
    await repository('till', { version: '1' })
    await mkdir(join(work, 'estate/cart'), { recursive: true })
    await writeFile(join(work, 'estate/cart/notes.txt'), 'mine')
    await fetched('till.git')
    await writeFile(join(work, 'estate/till/version'), 'mine')
    await commit('till', { version: '2' })

    const results = await fetched('cart.git\ntill.git')

    expect(results.map(({ reason }) => reason)).toEqual([
      'cart exists and was not fetched by coppice: it is left as it is.',
      'till has changes of its own: they are left as they are, and nothing was updated.',
    ])
    expect(await readFile(join(work, 'estate/till/version'), 'utf8')).toBe('mine')
    expect(await readdir(join(work, 'estate/cart'))).toEqual(['notes.txt'])
  })

  it('runs no hook and follows no submodule', async () => {
    await repository('inner', { secret: 'inner\n' })
    await repository('cart', { version: '1' })
    git('cart', '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', join(work, 'inner.git'), 'inner')
    await commit('cart', { version: '2' })
    const template = join(work, 'template')
    await mkdir(join(template, 'hooks'), { recursive: true })
    await writeFile(join(template, 'hooks/post-checkout'), `#!/bin/sh\ntouch ${join(work, 'hook-ran')}\n`, { mode: 0o755 })

    await fetched('cart.git', { git: createGit({ ...process.env, GIT_TEMPLATE_DIR: template }, new AbortController().signal) })

    expect(await readdir(work)).not.toContain('hook-ran')
    expect(await readdir(join(work, 'estate/cart/inner'))).toEqual([])
  })

  it('leaves nothing half-written when interrupted, nor what a killed run left', async () => {
    await repository('cart', { version: '1' })
    const interrupt = new AbortController()
    const real = createGit(process.env, interrupt.signal)
    await mkdir(join(work, 'estate/.coppice-fetch-999999999-x'), { recursive: true })

    const run = fetched('cart.git', {
      signal: interrupt.signal,
      git: async (args, folder) => {
        if (args[0] === 'checkout') interrupt.abort()
        return real(args, folder)
      },
    })

    await expect(run).rejects.toThrow(/abort/i)
    expect(await readdir(join(work, 'estate'))).toEqual([])
    expect(states(await fetched('cart.git'))).toEqual(['cart cloned'])
  })

  it('shows no credentials, whatever happens', async () => {
    const [result] = await fetched('http://me:hunter2@localhost:9/shop/cart.git')

    expect(result?.state).toBe('failed')
    expect(JSON.stringify(result)).not.toMatch(/hunter2|me:/)
  })
})

async function fetched(
  list: string,
  more: { readonly depth?: number; readonly git?: RunGit; readonly signal?: AbortSignal } = {},
): Promise<Fetched[]> {
  const { signal } = new AbortController()
  const options = {
    into: join(work, 'estate'),
    depth: 100,
    jobs: 2,
    git: createGit(process.env, signal),
    signal,
    onDone: () => {},
    ...more,
  }
  return fetchAll(readList(list, 'list', work), options)
}

function states(results: readonly Fetched[]): string[] {
  return results.map(({ folder, state }) => `${folder} ${state}`)
}

/** A repository with one commit in `work/<name>`, and a bare one that is fetched from in `work/<name>.git`. */
async function repository(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', join(work, name)])
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(work, `${name}.git`)])
  await commit(name, files)
}

async function commit(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) await writeFile(join(work, name, file), text)
  git(name, 'add', '--all')
  git(name, '-c', 'user.name=Clerk', '-c', 'user.email=clerk@shop.example', 'commit', '--quiet', '-m', 'Work')
  git(name, 'push', '--quiet', join(work, `${name}.git`), 'main')
}

function git(name: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: join(work, name) })
  if (args[0] === 'tag') execFileSync('git', ['push', '--quiet', '--tags', join(work, `${name}.git`)], { cwd: join(work, name) })
}

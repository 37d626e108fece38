import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { FileFacts } from '../../facts/fact.ts'
import { Finding } from '../../facts/finding.ts'
import { toHash } from '../read-file.ts'
import type { RemoteStore } from './remote-store.ts'

/** Facts of a file, under the hash of the content that they were read from. */
export type KeptFacts = readonly [hash: string, facts: FileFacts]

/** What other machines know of repositories, by the content of their files. */
export interface RemoteFacts {
  /** Facts that some machine found in the repository of that name; undefined where there are none, or none that hold. */
  readonly pull: (repository: string) => Promise<readonly KeptFacts[] | undefined>
  readonly push: (repository: string, files: readonly KeptFacts[]) => Promise<void>
}

export interface RemoteFactsOptions {
  /** Hash of the code that finds facts: those of other code mean something else. */
  readonly version: string
  /** Which part of a scan, where it is parted. */
  readonly part: string
  readonly writes: boolean
  readonly onNotice: (text: string) => void
  /** Bytes of the largest text that is unpacked: an archive may claim to be any size. */
  readonly mostUnpacked?: number
}

const MOST_UNPACKED = 512 * 1024 * 1024

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/**
 * Two objects a repository: a pack of facts, named by the hash of its bytes, and a pointer that says which pack is the newest. A pack whose bytes do
 * not have the hash of its name is not read, and one that holds anything but facts of that repository is not used. What cannot be reached, read or
 * written is told and passed over: a scan never fails for it, and finds the same without.
 */
export function openRemoteFacts(
  store: RemoteStore,
  { version, part, writes, onNotice, mostUnpacked = MOST_UNPACKED }: RemoteFactsOptions,
): RemoteFacts {
  const folder = `coppice-facts/${version.slice(0, 24)}`
  const pointerOf = (repository: string): string => `${folder}/${toHash(`${repository}\n${part}`).slice(0, 24)}.json`
  const packOf = (hash: string): string => `${folder}/${hash}.json.gz`
  const attempt = async <T>(what: string, run: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await run()
    } catch (error) {
      onNotice(`The remote cache could not be ${what}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  return {
    pull: (repository) =>
      attempt('read', async () => {
        const pointer = await store.get(pointerOf(repository))
        if (!pointer) return undefined
        const { hash } = Pointer.parse(JSON.parse(Buffer.from(pointer).toString('utf8')))
        const bytes = await store.get(packOf(hash))
        if (!bytes) return undefined
        if (toHash(bytes) !== hash) throw new Error('a pack of facts is not what its name says')
        const text = (await unpack(bytes, { maxOutputLength: mostUnpacked })).toString('utf8')
        return toKept(JSON.parse(text), repository)
      }),
    push: async (repository, files) => {
      if (!writes) return
      await attempt('written', async () => {
        const bytes = await pack(JSON.stringify(files))
        const hash = toHash(bytes)
        // The pack first: a pointer never leads to what is not there yet.
        await store.put(packOf(hash), bytes)
        await store.put(pointerOf(repository), Buffer.from(JSON.stringify({ hash })))
      })
    },
  }
}

const Pointer = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })

const Outline = z.object({
  words: z.array(z.number()),
  guards: z.array(z.number()),
  flags: z.array(z.number()),
  values: z.array(z.string()),
  derived: z.array(z.object({ name: z.string(), base: z.string() })),
})

const OfFile = z.intersection(Finding, z.object({ repository: z.string(), file: z.string(), detector: z.string() }))

/** Only looked at, never taken from: what is kept goes on as it is, so that it gives the same bytes as what is found here. */
const File = z.object({
  language: z.string().optional(),
  linesOfCode: z.number(),
  fingerprint: z.string().optional(),
  facts: z.array(OfFile),
  outline: Outline.optional(),
  asked: z.array(OfFile).optional(),
  diagnostics: z.array(
    z.object({ file: z.string(), severity: z.enum(['info', 'warning', 'error']), code: z.string(), message: z.string() }),
  ),
})

function toKept(document: unknown, repository: string): readonly KeptFacts[] {
  const pairs = z.array(z.tuple([z.string(), z.object({ repository: z.literal(repository), file: z.string() })])).parse(document)
  for (const [at, [, { file }]] of pairs.entries()) {
    const whole = File.parse((document as readonly (readonly unknown[])[])[at]?.[1])
    const isElsewhere = [...whole.facts, ...(whole.asked ?? []), ...whole.diagnostics].some((one) => one.file !== file)
    if (isElsewhere) throw new Error('facts of one file speak of another')
  }
  // Everything that is read of it has just been looked at.
  return document as readonly KeptFacts[]
}

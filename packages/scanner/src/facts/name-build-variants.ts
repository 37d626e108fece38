import { imageNameOf } from '../identity/image-name.ts'
import type { Fact, FileFacts } from './fact.ts'

/**
 * `till-native` of the image `shop/till:native-1.2`, where nothing else of that image stands in the same file, is the service `till` in one of its
 * builds: other manifests start it in another, under a name of its own or under none.
 */
export function nameBuildVariants(files: readonly FileFacts[]): readonly FileFacts[] {
  return files.map((file) => {
    const counts = new Map<string, number>()
    for (const fact of file.facts) {
      const name = fact.kind === 'unit' && fact.image !== undefined ? imageNameOf(fact.image) : undefined
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    const isOnly = (name: string): boolean => counts.get(name) === 1
    return file.facts.some((fact) => variantOf(fact, isOnly) !== undefined)
      ? { ...file, facts: file.facts.map((fact) => withName(fact, variantOf(fact, isOnly))) }
      : file
  })
}

/** The name of the image where a unit's own only adds what stands in the tag. */
function variantOf(fact: Fact, isOnly: (name: string) => boolean): string | undefined {
  if (fact.kind !== 'unit' || fact.image === undefined) return undefined
  const name = imageNameOf(fact.image)
  const tag = /:([\w.-]+)$/.exec(fact.image)?.[1]
  if (name === undefined || tag === undefined || !fact.name.startsWith(`${name}-`) || !isOnly(name)) return undefined
  const added = fact.name.slice(name.length + 1)
  return /[a-z]/i.test(added) && `-${tag}-`.includes(`-${added}-`) ? name : undefined
}

function withName(fact: Fact, name: string | undefined): Fact {
  return fact.kind === 'unit' && name !== undefined ? { ...fact, name, hostNames: [...fact.hostNames, fact.name] } : fact
}

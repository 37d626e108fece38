import { COMPANY_WORDS, JOINING_WORDS, PLACE_WORDS, PLAN_WORDS, RESELLERS } from '@coppice/catalog'
import { toKey } from './vendor-names.ts'

/** A name as a record has it, taken apart. */
export interface Written {
  /** Web address in it, without protocol and path. */
  readonly host: string | undefined
  /** Lower case, without accents and punctuation; a reseller in front is left out. */
  readonly words: readonly string[]
  /** Words that are no legal form, place, plan or number. */
  readonly core: readonly string[]
  /** Through whom it was bought, as written. */
  readonly reseller: string | undefined
}

const HOST = /(?:https?:\/\/)?((?:[a-z0-9-]+\.)+(?:com|net|org|io|app|dev|so|ai|co|de|fr|eu|uk|us|cloud|tech|sh|page))(?![a-z])/i

export function splitWritten(written: string): Written {
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')
  const host = HOST.exec(plain)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
  const all = toWords(plain)
  const reseller = findReseller(all)
  const words = reseller === undefined ? all : without(all, reseller.at, reseller.length)
  return {
    host,
    words,
    core: words.filter((word) => !isFiller(word)),
    reseller: reseller?.name,
  }
}

/** Words that say nothing of the product; numbers and ids of customers among them. */
function isFiller(word: string): boolean {
  return (
    COMPANY_WORDS.has(word) ||
    PLACE_WORDS.has(word) ||
    PLAN_WORDS.has(word) ||
    JOINING_WORDS.has(word) ||
    /\d/.test(word) ||
    word.length === 1
  )
}
splitWritten.isFiller = isFiller

function toWords(plain: string): string[] {
  return plain
    .toLowerCase()
    .replace(/d\/b\/a/g, 'dba')
    .replace(/\bb\.v\.?/g, 'bv')
    .replace(/\bn\.v\.?/g, 'nv')
    .replace(/[''’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** A seller of others' products in front, or after `via`; where nothing else is named, it is what it is. */
function findReseller(words: readonly string[]): { name: string; at: number; length: number } | undefined {
  for (const name of RESELLERS) {
    const parts = toWords(name)
    const via = words.findIndex(
      (word, at) => (word === 'via' || word === 'through') && toKey(words.slice(at + 1, at + 1 + parts.length).join('')) === toKey(name),
    )
    if (via >= 0) return { name, at: via, length: parts.length + 1 }
    if (words.length > parts.length && toKey(words.slice(0, parts.length).join('')) === toKey(name)) {
      const rest = words.slice(parts.length).filter((word) => !isFiller(word))
      if (rest.length > 0) return { name, at: 0, length: parts.length }
    }
  }
  return undefined
}

function without(words: readonly string[], at: number, length: number): string[] {
  return [...words.slice(0, at), ...words.slice(at + length)]
}

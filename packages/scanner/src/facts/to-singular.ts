/** Words that the rules of English below would spoil. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ...['alias', 'atlas', 'bias', 'canvas', 'gas', 'lens', 'news', 'series', 'species'].map((word): [string, string] => [word, word]),
  ['aliases', 'alias'],
  ['analyses', 'analysis'],
  ['axes', 'axis'],
  ['caches', 'cache'],
  ['canvases', 'canvas'],
  ['children', 'child'],
  ['lenses', 'lens'],
  ['movies', 'movie'],
  ['niches', 'niche'],
  ['people', 'person'],
])

/** The singular of a word in lower case, as code and tables name things: `addresses` → `address`, `statuses` → `status`, `caches` → `cache`. */
export function toSingular(word: string): string {
  const known = EXCEPTIONS.get(word)
  if (known !== undefined) return known
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss|us|zz)es$/.test(word) && !/(?:[aeo]use|cause)s$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  c: 'C',
  cc: 'C++',
  cjs: 'JavaScript',
  clj: 'Clojure',
  cpp: 'C++',
  cs: 'C#',
  cts: 'TypeScript',
  dart: 'Dart',
  ex: 'Elixir',
  exs: 'Elixir',
  erl: 'Erlang',
  fs: 'F#',
  go: 'Go',
  groovy: 'Groovy',
  hs: 'Haskell',
  java: 'Java',
  jl: 'Julia',
  js: 'JavaScript',
  jsx: 'JavaScript',
  kt: 'Kotlin',
  kts: 'Kotlin',
  lua: 'Lua',
  mjs: 'JavaScript',
  mts: 'TypeScript',
  php: 'PHP',
  pl: 'Perl',
  py: 'Python',
  r: 'R',
  rb: 'Ruby',
  rs: 'Rust',
  scala: 'Scala',
  sh: 'Shell',
  svelte: 'Svelte',
  swift: 'Swift',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  vb: 'Visual Basic',
  vue: 'Vue',
}

/** Programming language of a file by its extension; undefined for configuration, data and prose. */
export function languageOf(path: string): string | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  return extension === undefined || /\.d\.[cm]?ts$/.test(path) ? undefined : BY_EXTENSION[extension]
}

const STAR = 42
const SLASH = 47
const HASH = 35
/** Brackets and marks that say nothing by themselves. */
const MARKS = new Set(Array.from('/*#}{)(];', (mark) => mark.charCodeAt(0)))

/** Lines that are neither blank nor only a comment's mark. Every line of an estate goes through here: none is cut out of its text. */
export function countLines(text: string): number {
  let lines = 0
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const to = end < 0 ? text.length : end
    if (saysSomething(text, at, to)) lines++
    at = to + 1
  }
  return lines
}

function saysSomething(text: string, from: number, to: number): boolean {
  let isFirst = true
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) continue
    if (isFirst && isComment(code, text.charCodeAt(at + 1))) return false
    if (!MARKS.has(code)) return true
    isFirst = false
  }
  return false
}

function isComment(code: number, next: number): boolean {
  return code === HASH || code === STAR || (code === SLASH && (next === SLASH || next === STAR))
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(String.fromCharCode(code)))
}

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

/** Lines that are neither blank nor only a comment's mark. */
export function countLines(text: string): number {
  let lines = 0
  for (const line of text.split('\n')) if (/[^\s/*#}{)(\];]/.test(line) && !/^\s*(?:\/\/|#|\*|\/\*)/.test(line)) lines++
  return lines
}

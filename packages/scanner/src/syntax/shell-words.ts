/** Splits a command line into words as a shell does; quotes and backslashes are undone, variables and operators stay as written. */
export function splitShellWords(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? ''
    if (quote !== undefined) {
      if (char === quote) quote = undefined
      else if (char === '\\' && quote === '"' && /["\\$`]/.test(line[at + 1] ?? '')) word = (word ?? '') + (line[++at] ?? '')
      else word = (word ?? '') + char
    } else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (char === '\\') {
      const next = line[++at] ?? ''
      if (next !== '\n') word = (word ?? '') + next
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = (word ?? '') + char
    }
  }
  if (word !== undefined) words.push(word)
  return words
}

/** The command that a shell is asked to run: `sh -c "node server.js"` → `node server.js`. Others stay as they are. */
export function unwrapShell(words: readonly string[]): string[] {
  const [shell = '', flag = '', script] = words
  if (script === undefined || !/(^|\/)(ba|da|a|z)?sh$/.test(shell) || !/^-[a-z]*c$/.test(flag)) return [...words]
  return splitShellWords(script)
}

import { isSecretKey, REDACTED, redactUrls } from '../detect/redact.ts'

const SECRET_OPTION = /^--?[\w.-]*(pass|pwd|secret|token|api-?key|credential)[\w.-]*$/i
const NAMES_ANOTHER = /^["']?\$/

/** Removes secrets from a command split into words: `--password x`, `--token=x`, `API_KEY=x`, user info of URLs. */
export function redactWords(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const [, name = '', value = ''] = /^(-{0,2}[A-Za-z_][\w.-]*)=([\s\S]*)$/.exec(word) ?? []
    if (value !== '' && !NAMES_ANOTHER.test(value) && (SECRET_OPTION.test(name) || isSecretKey(name))) return `${name}=${REDACTED}`
    const before = words[at - 1]
    if (before !== undefined && SECRET_OPTION.test(before) && !word.startsWith('-') && !NAMES_ANOTHER.test(word)) return REDACTED
    return redactUrls(word)
  })
}

/** The same for a command that is still one text; its spacing and quotes stay. */
export function redactCommandLine(line: string): string {
  const parts = line.split(/(\s+)/)
  const words = redactWords(parts.filter((_, at) => at % 2 === 0))
  return parts.map((part, at) => (at % 2 === 0 ? (words[at / 2] ?? part) : part)).join('')
}

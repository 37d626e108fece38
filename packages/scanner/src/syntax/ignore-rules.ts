import ignore, { type Ignore } from 'ignore'

/** Rules that fit what people write; a path that could be matched in millions of ways would be tried in all of them. */
const MOST_RULES = 2000
const MOST_ANY_FOLDERS = 2

/** The rules of a `.gitignore` or `CODEOWNERS`, and those that were passed over because they would take too long. */
export function readIgnoreRules(text: string): { readonly rules: Ignore; readonly passedOver: number } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const kept = lines.slice(0, MOST_RULES).filter((line) => line.split('**/').length - 1 <= MOST_ANY_FOLDERS)
  return { rules: ignore().add(kept), passedOver: lines.length - kept.length }
}

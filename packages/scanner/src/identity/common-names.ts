import { normaliseName } from '../facts/paths.ts'

/** Names that as many repositories give to something of theirs as have several programs. */
const COMMON = new Set(
  'api app application backend client core dev frontend main node php rails server service site ui web webapp website worker'.split(' '),
)

/** Whether a name tells nothing outside its own repository. */
export function isCommonName(name: string): boolean {
  return COMMON.has(normaliseName(name))
}

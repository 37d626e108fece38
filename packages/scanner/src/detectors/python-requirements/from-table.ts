import { redactUrls } from '../../detect/redact.ts'
import { textAt, type ConfigEntry } from '../../syntax/config-tree.ts'
import type { Dependency } from './requirement.ts'

/** `flask = "^3.0"`, `money = { path = "../money" }`: requirements as the keys of a table, as Poetry and Pipenv write them. */
export function fromTable(entries: readonly ConfigEntry[], development: boolean): Dependency[] {
  return entries
    .filter(({ key }) => key !== 'python')
    .map(({ key, line, node }) => {
      const range = textAt(node) ?? textAt(node, 'version')
      return { name: key, ...(range === undefined ? {} : { range: redactUrls(range) }), development, line }
    })
}

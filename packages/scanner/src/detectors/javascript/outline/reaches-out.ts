import { configuringCalls, configuringMembers } from '../call-shapes/configuring.ts'
import { mayFit } from '../call-shapes/known-packages.ts'

/**
 * What a reader of this detector looks for, as it stands in the text: whatever yields a finding of another kind than imports, exports, definitions,
 * invocations and flags has one of these forms or imports a package that is known. Each says which reader it stands for.
 */
const FORMS: readonly RegExp[] = [
  // origin.ts: globals; `fetch` where it is no word of a sentence, of a text or of a path
  /\bfetch\b(?!['"`/]|-\w|\s+(?!(?:as|in|of|instanceof|satisfies)\b)[A-Za-z])/,
  /\b(?:WebSocket|EventSource|XMLHttpRequest|jQuery|Bun|Deno)\b|\$\s*\.\s*(?:ajax|get|getJSON|post)\b/,
  // routes.ts: routers that somebody hands over, and what begins to listen
  /\b(?:app|router|server|fastify|api|routes?|instance)\s*(?:\?\.|!?\.)\s*(?:get|post|put|patch|delete|del|head|options|all|any|use|register|mount|route)\b/i,
  /\blisten\s*\(/,
  // environment-reads.ts, fold.ts
  /\.\s*env\b|\(\s*['"`][A-Z][A-Z0-9_]+['"`]/,
  // bindings.ts
  /\btoConstantValue\b|\buseValue\b/,
  // config-classes.ts
  /\breturn\s+this\s*\.\s*[\w$]+\s*(?:!|\?\.)?\s*\[/,
  // configured-clients.ts
  new RegExp(
    `\\b(?:${Object.keys(configuringCalls).join('|')})\\s*\\(|${configuringMembers.map((member) => `\\b${member.replaceAll('.', '\\s*\\.\\s*')}\\b`).join('|')}`,
  ),
]

/** file-routes.ts: what a file is by its place, where its exports do not tell all. */
const PLACES = /(?:^|\/)(?:next\.config|proxy\.conf|(?:vite|vue|webpack|rspack|rsbuild|nuxt|quasar|craco)[\w.-]*)\.[cm]?[jt]s$/

/** Whether a module may do more than define and call: then it is read whole at once. */
export function reachesOut(path: string, text: string, specifiers: readonly string[]): boolean {
  return PLACES.test(path) || specifiers.some((specifier) => mayFit(specifier, text)) || FORMS.some((form) => form.test(text))
}

/** What stands for the environment and the release in a text of a helmfile, until they are filled in. */
export const ENVIRONMENT = '<environment>'
export const RELEASE = '<release>'

/**
 * Reads a helmfile as far as one file can tell, line for line: the environment and the release become words to fill in, other actions
 * vanish. Not a template engine.
 */
export function flattenHelmfile(source: string): string {
  return source
    .replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, linesOnly)
    .replace(/\{\{\s*`([\s\S]*?)`\s*\}\}/g, '$1')
    .replace(/\{\{([\s\S]*?)\}\}/g, (action: string, inner: string) => meaningOf(inner) + linesOnly(action))
}

function meaningOf(action: string): string {
  if (/^-?\s*\.Environment\.Name\s*-?$/.test(action)) return ENVIRONMENT
  return /^-?\s*\.Release\.Name\s*-?$/.test(action) ? RELEASE : ''
}

function linesOnly(text: string): string {
  return text.replace(/[^\n]/g, '')
}

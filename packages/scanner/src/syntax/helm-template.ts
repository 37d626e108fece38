/** Whether a text is a template that Helm renders before anybody reads it; other tools write `{{ }}` into values. */
export function isHelmTemplate(source: string): boolean {
  return /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\$\.Values|include|template|if|range|with|define|end|toYaml|\/\*)/.test(source)
}

/**
 * Reads a chart's template as far as one file can tell, line for line: control actions vanish (both branches of an `if` stay), values
 * become `${values.a.b:-default}`, and names that charts build from themselves become the word that tells. Not a template engine.
 */
export function flattenHelmTemplate(source: string, path: string): string {
  const chart = chartOf(path)
  return source
    .replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, linesOnly)
    .replace(/\{\{-?\s*if [^}]*\}\}([^{}\n]*)\{\{-?\s*else[^}]*\}\}[^{}\n]*\{\{-?\s*end\s*-?\}\}/g, '$1')
    .replace(
      /\{\{([\s\S]*?)\}\}/g,
      (action: string, inner: string) => evaluate(inner.replace(/^-|-$/g, '').trim(), chart) + linesOnly(action),
    )
}

/** Lines on which `{{ .Values.cart.name }}` was taken to mean `cart`; the values may say otherwise. */
export function linesOfGuessedNames(source: string): Set<number> {
  return new Set(source.split('\n').flatMap((line, at) => (GUESSED_NAME.test(line) ? [at + 1] : [])))
}

const GUESSED_NAME = /\.Values\.[\w.-]+\.(?:name|fullnameOverride|nameOverride)\b/

function linesOnly(text: string): string {
  return text.replace(/[^\n]/g, '')
}

/** Folder of the chart that a template belongs to. */
function chartOf(path: string): string {
  return /(?:^|\/)([^/]+)\/templates\//.exec(path)?.[1] ?? 'chart'
}

function evaluate(action: string, chart: string): string {
  if (/^(if|else|end|with|range|define|block|template|fail|required)\b|:=|\b(toYaml|nindent|indent|tpl|toJson|lookup)\b/.test(action))
    return ''
  const included = /^include\s+"([\w-]+)\.(?:full)?name"/i.exec(action)
  if (included) return included[1] ?? ''
  const literal = /^"([^"]*)"$/.exec(action)
  if (literal) return literal[1] ?? ''
  const fallback = /\|\s*default\s+"?([^"|)\s]+)"?/.exec(action)?.[1] ?? /^default\s+"([^"]*)"/.exec(action)?.[1]
  if (/\.Release\.Namespace/.test(action)) return 'default'
  if (/\.Release\.Name/.test(action) || /\.Chart\.Name/.test(action)) return chart
  const key = /\.Values\.([\w.-]+)/.exec(action)?.[1]
  if (key === undefined) return fallback === undefined || fallback.startsWith('.') ? '${unknown}' : fallback
  const owner = /([^.]+)\.(?:name|fullnameOverride|nameOverride)$/.exec(key)?.[1]
  if (owner !== undefined) return owner
  return fallback === undefined || fallback.startsWith('.') ? `\${values.${key}}` : `\${values.${key}:-${fallback}}`
}

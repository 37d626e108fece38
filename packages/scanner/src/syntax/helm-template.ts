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

/** Folder of the chart in whose templates a file stands. */
export function chartFolderOf(path: string): string | undefined {
  return /^(?:(.*)\/)?templates\//
    .exec(path)
    ?.slice(1)
    .map((folder) => folder ?? '.')[0]
}

/** Values that have to be true for what stands on a line to be there: `{{ if .Values.mysql.enabled }}` → `values.mysql.enabled`. */
export function requirementsByLine(source: string): (line: number) => string[] {
  const open: string[][] = []
  const changes: { line: number; required: string[] }[] = []
  let line = 1
  let from = 0
  for (const match of source.matchAll(/\{\{-?\s*(if|else|end|with|range|define|block)\b([^}]*)\}\}/g)) {
    line += countLines(source.slice(from, match.index))
    from = match.index
    const [, keyword = '', condition = ''] = match
    if (keyword === 'end') open.pop()
    else if (keyword === 'else') open.splice(-1, 1, [])
    else open.push(keyword === 'if' ? valuesOf(condition.replace(/-$/, '').trim()) : [])
    changes.push({ line, required: open.flat() })
  }
  return (at) => changes.findLast((change) => change.line <= at)?.required ?? []
}

/** Only what must be true: a value alone, or several joined by `and`. */
function valuesOf(condition: string): string[] {
  if (!/^(?:and\s+)?(?:\$?\.Values\.[\w.]+\s*)+$/.test(condition)) return []
  return [...condition.matchAll(/\.Values\.([\w.]+)/g)].map((match) => `values.${match[1] ?? ''}`)
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}

/** Folder of the chart that a template belongs to. */
function chartOf(path: string): string {
  return /(?:^|\/)([^/]+)\/templates\//.exec(path)?.[1] ?? 'chart'
}

function evaluate(action: string, chart: string): string {
  if (/^(if|else|end|with|range|define|block|template|fail|required)\b|:=|\b(toYaml|nindent|indent|tpl|toJson|lookup)\b/.test(action))
    return ''
  const included = /^include\s+"([\w.-]+)\.(?:full)?name"/i.exec(action)
  if (included) return (included[1] ?? '').replaceAll('.', '-')
  const named = /^include\s+"([\w.-]+)\.(\w+)Name"/.exec(action)
  if (named) return `${named[1] ?? ''}.${named[2] ?? ''}`.replaceAll('.', '-').toLowerCase()
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

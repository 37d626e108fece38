import type { SourceFile } from '../../detect/detector.ts'
import type { Package } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { isForDevelopment, toDependency, toPackage, type Dependency } from './requirement.ts'

/** A requirements.txt of pip. Where a resolver wrote it, only what it did not add for other packages counts. */
export function readRequirements({ path, text }: SourceFile): Package[] {
  const development = isForDevelopment(baseNameOf(path))
  const dependencies: Dependency[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [at, raw] of lines.entries()) {
    const code = raw.replace(/\s*\\$/, '').replace(/\s+--hash[=\s].*$/, '')
    const dependency = /^\s*(?:#|-(?!e\b)|$)/.test(code) ? undefined : toDependency(named(code), at + 1, development)
    if (dependency && !isForOthers(lines, at)) dependencies.push(dependency)
  }
  const [first] = dependencies
  return first ? [toPackage(first.line, undefined, dependencies)] : []
}

/** `-e git+https://…#egg=money` is a package of that name. */
function named(code: string): string {
  const egg = /#egg=([\w.-]+)/.exec(code)?.[1]
  return egg ?? code.replace(/^-e\s+/, '')
}

/** `# via flask` behind or below a line that pip-compile or uv wrote: required by flask alone; `# via -r base.in` by the project. */
function isForOthers(lines: readonly string[], at: number): boolean {
  const notes = [/#\s*via(.*)$/.exec(lines[at] ?? '')?.[1]]
  let inside = notes[0] !== undefined
  for (let next = at + 1; /^\s+(?:#|--hash)/.test(lines[next] ?? ''); next++) {
    const note = /^\s+#\s*(.*)$/.exec(lines[next] ?? '')?.[1]
    if (note?.startsWith('via')) inside = true
    if (inside && note !== undefined) notes.push(note.replace(/^via/, ''))
  }
  const sources = notes.filter((note) => note !== undefined && note.trim() !== '')
  return (
    inside && sources.length > 0 && !sources.some((note) => /(^|[\s,])-[rc]\s|pyproject\.toml|setup\.(?:py|cfg)|\.in\b|\(/.test(note ?? ''))
  )
}

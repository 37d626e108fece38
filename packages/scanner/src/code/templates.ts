import { fromTemplate, text, unknown, type Expression } from '../facts/expression.ts'

/** Texts side by side are one text; `${key}` of a framework's own notation is read where a text is all there is. */
export function joined(parts: readonly Expression[]): Expression {
  const flat: Expression[] = []
  for (const part of parts.flatMap((one) => (one.kind === 'joined' ? one.parts : [one]))) {
    const last = flat.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') flat[flat.length - 1] = text(last.value + part.value)
    else flat.push(part)
  }
  const [only] = flat
  if (flat.length === 0) return text('')
  if (flat.length > 1 || !only) return { kind: 'joined', parts: flat }
  return only.kind === 'text' ? fromTemplate(only.value) : only
}

/** Quotes around a template and the letter before them are no part of its text. */
export function trimQuotes(parts: readonly Expression[]): Expression[] {
  return parts.map((part, at) => {
    if (part.kind !== 'text') return part
    const begun = at === 0 ? part.value.replace(/^[a-z]*"+/i, '') : part.value
    return text(at === parts.length - 1 ? begun.replace(/"+$/, '') : begun)
  })
}

/** Fills `%s`, `%d`, `%v`, `{}`, `{0}` and `{name}` in the texts of a template. */
export function fillFormat(
  template: Expression,
  values: readonly { name: string | undefined; value: Expression }[],
  capture?: (name: string) => Expression,
): Expression {
  let next = 0
  const fill = (value: string): Expression[] => {
    const parts: Expression[] = []
    let from = 0
    for (const match of value.matchAll(/%[-+0-9.]*[sdvqi]|\{(\w*)(?::[^{}]*)?\}/g)) {
      parts.push(text(value.slice(from, match.index)))
      const name = match[1]
      const byName = name === undefined || name === '' ? undefined : values.find((one) => one.name === name)?.value
      const byIndex = name !== undefined && /^\d+$/.test(name) ? values[Number(name)]?.value : undefined
      const captured = byName === undefined && name !== undefined && /^[a-z_]\w*$/i.test(name) ? capture?.(name) : undefined
      parts.push(byName ?? byIndex ?? captured ?? values[next++]?.value ?? unknown(name ?? '?'))
      from = match.index + match[0].length
    }
    parts.push(text(value.slice(from)))
    return parts
  }
  const parts = template.kind === 'joined' ? template.parts : [template]
  return joined(
    parts.flatMap((part) =>
      part.kind === 'text'
        ? fill(part.value)
        : part.kind === 'setting'
          ? [values.find((one) => one.name === part.key)?.value ?? part]
          : [part],
    ),
  )
}

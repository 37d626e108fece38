import { readFileSync, writeFileSync } from 'node:fs'

/** Replaces what stands between the two marks of a page, `<!-- MARK -->` and `<!-- end of MARK -->`. */
export function writeBetweenMarks(page, mark, markdown) {
  const text = readFileSync(page, 'utf8')
  const [start, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${page} has no place marked ${mark}`)
  writeFileSync(page, `${text.slice(0, from + start.length)}\n\n${markdown}\n\n${text.slice(to)}`)
}

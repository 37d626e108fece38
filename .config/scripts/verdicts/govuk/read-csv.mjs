/** Rows of a comma-separated file with a header, as objects; fields in double quotes may hold commas and doubled quotes. */
export function readCsv(text) {
  const [head, ...rows] = text.trim().split(/\r?\n/).map(fieldsOf)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

function fieldsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)
}

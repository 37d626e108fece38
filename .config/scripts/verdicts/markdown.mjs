/** A Markdown table; bars within a cell are escaped. */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells
      .map((cell) =>
        String(cell ?? '')
          .replaceAll('|', '\\|')
          .replaceAll('\n', ' '),
      )
      .join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** `7 %`; one decimal where it says more. */
export function percent(part, whole) {
  if (whole === 0) return '–'
  const share = (part / whole) * 100
  return `${share < 10 ? share.toFixed(1) : share.toFixed(0)} %`
}

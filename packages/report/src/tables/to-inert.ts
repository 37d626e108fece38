/**
 * Text that no spreadsheet runs as a formula: an apostrophe in front where it would (OWASP, CSV injection; spreadsheets take the wide forms of
 * the signs for them too). Names come from scanned repositories.
 */
export function toInert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

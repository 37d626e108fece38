/** Steers a terminal, breaks a line, or turns the direction of the text behind it (Trojan Source, CVE-2021-42574). */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu

/** Text of a scanned repository on one line, unable to steer a terminal or to read other than it is. */
export function toLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim()
}

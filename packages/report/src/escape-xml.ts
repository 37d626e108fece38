import { toWellFormed } from './to-well-formed.ts'

/** What XML 1.0 does not allow at all, escaped or not: a reader would refuse the file for one name with a control character in it. */
// eslint-disable-next-line no-control-regex -- the control characters are the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for an element or for an attribute in double quotes. */
export function escapeXml(text: string): string {
  return (
    toWellFormed(text)
      .replace(FORBIDDEN, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Readers turn what ends a line into a blank or another end: written as references, it stays what it is.
      .replace(/[\t\n\r\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`)
  )
}

/** What is nested deeper than anybody writes: whoever reads it by recursion would run out of stack. */
export class NestedTooDeeply extends Error {
  override readonly name = 'NestedTooDeeply'

  constructor() {
    super('It is nested too deeply to be read.')
  }
}

/** Brackets within each other. */
const MOST_BRACKETS = 300
/** Columns before the first letter of a line, and marks of lists on one line: each may be a level of YAML. */
const MOST_INDENTED = 600
const MOST_MARKS = 60

/**
 * Whether a text opens more brackets within each other than anybody does. Asked before any parser is: where the stack ends is not ours to choose, and a
 * regular expression that is compiled just before its end takes the whole process with it.
 */
export function isNestedTooDeeply(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    // ( [ {
    if (letter === 40 || letter === 91 || letter === 123) {
      if (++depth > MOST_BRACKETS) return true
      // ) ] }
    } else if (depth > 0 && (letter === 41 || letter === 93 || letter === 125)) depth--
  }
  return false
}

/** The same for the levels of YAML, which need no brackets. */
export function isIndentedTooDeeply(text: string): boolean {
  return TOO_FAR_RIGHT.test(text) || TOO_MANY_MARKS.test(text)
}

const TOO_FAR_RIGHT = new RegExp(`^ {${MOST_INDENTED}} *[^ \\r\\n]`, 'm')
const TOO_MANY_MARKS = new RegExp(`^ *(?:[-?:] +){${MOST_MARKS}}`, 'm')

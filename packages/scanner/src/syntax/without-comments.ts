/** How a language writes what programs pass over. */
interface CommentStyle {
  /** Begins a comment that ends with the line. */
  readonly line: readonly string[]
  readonly block: readonly (readonly [open: string, close: string])[]
  /** Marks around texts; the longest first. */
  readonly quotes: readonly string[]
}

const C_LIKE: CommentStyle = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'", '`'] }
const HASH: CommentStyle = {
  line: ['#'],
  block: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
  quotes: ['"', "'"],
}
const MARKUP: CommentStyle = { line: [], block: [['<!--', '-->']], quotes: [] }
const PAGE_WITH_CODE: CommentStyle = { ...C_LIKE, block: [...C_LIKE.block, ...MARKUP.block], quotes: [] }
const STYLE_SHEET: CommentStyle = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'"] }

const STYLES: Readonly<Record<string, CommentStyle>> = {
  py: HASH,
  rb: { ...HASH, block: [['\n=begin', '\n=end']] },
  html: MARKUP,
  htm: MARKUP,
  ejs: MARKUP,
  hbs: { ...MARKUP, block: [...MARKUP.block, ['{{!', '}}']] },
  erb: MARKUP,
  cshtml: MARKUP,
  vue: PAGE_WITH_CODE,
  svelte: PAGE_WITH_CODE,
  astro: PAGE_WITH_CODE,
  php: { ...C_LIKE, line: ['//', '#'] },
  css: STYLE_SHEET,
  scss: STYLE_SHEET,
  less: STYLE_SHEET,
}

/** What begins a comment or a text. */
const marksOf = new Map<CommentStyle, RegExp>()

/** Several detectors ask for the same file, one after the other. */
let last: { readonly text: string; readonly extension: string; readonly result: string } | undefined

/**
 * The text with its comments blanked out, lines and columns kept. Reads as much of the language as that takes: an address in a text
 * (`'https://…'`) begins no comment.
 */
export function withoutComments(text: string, extension: string): string {
  if (last?.text !== text || last.extension !== extension)
    last = { text, extension, result: blankComments(text, STYLES[extension] ?? C_LIKE) }
  return last.result
}

function blankComments(text: string, style: CommentStyle): string {
  const marks =
    marksOf.get(style) ?? new RegExp([...style.block.map(([open]) => open), ...style.line, ...style.quotes].map(escaped).join('|'), 'g')
  marksOf.set(style, marks)
  marks.lastIndex = 0
  let result = ''
  let from = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const at = mark.index
    const end = style.quotes.includes(mark[0]) ? undefined : endOfComment(text, at, mark[0], style)
    if (end !== undefined) {
      result += text.slice(from, at) + blank(text, at, end)
      from = end
    }
    marks.lastIndex = end ?? (style.quotes.includes(mark[0]) ? endOfText(text, marks.lastIndex, mark[0]) : marks.lastIndex)
  }
  return result + text.slice(from)
}

function blank(text: string, from: number, to: number): string {
  let result = ''
  for (let at = from; at < to;) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 || newline > to ? to : newline
    result += end < to ? `${' '.repeat(end - at)}\n` : ' '.repeat(end - at)
    at = end + 1
  }
  return result
}

function escaped(mark: string): string {
  return mark.replace(/[^\w\n]/g, '\\$&')
}

function endOfComment(text: string, at: number, mark: string, style: CommentStyle): number | undefined {
  const close = style.block.find(([open]) => open === mark)?.[1]
  // `https://` and `url(//` outside of a text are addresses: in markup, in a style sheet.
  if (close === undefined && (text[at - 1] === ':' || text.slice(at - 4, at) === 'url(')) return undefined
  const end = text.indexOf(close ?? '\n', at + mark.length)
  return end < 0 ? text.length : end + (close?.length ?? 0)
}

/** Texts in single and double quotes end with their line: an apostrophe in prose opens none that swallows the rest. */
function endOfText(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(quote, at)) return at + quote.length
    else if (text[at] === '\n' && quote !== '`') return at
  }
  return text.length
}

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { DetectContext } from '../detect/detector.ts'
import { createLineFinder } from './line-finder.ts'

/** An element of an XML document, namespaces' prefixes kept as written. */
export interface XmlElement {
  readonly name: string
  /** 1-based line of its opening tag. */
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, trimmed; empty where there is none. */
  readonly text: string
}

/** Comments and instructions are left out, so that what is commented out does not count. */
const PARSER = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
})

/** The library declares the wrapper type where it gives the primitive. */
const POSITION = XMLParser.getMetaDataSymbol() as symbol

/** The root element. What is wrong is reported with its line; what the parser could make of the rest is still given. */
export function readXml(source: string, context: DetectContext): XmlElement | undefined {
  const text = source.replace(/^\uFEFF/, '')
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: true })
  if (valid !== true) context.skip({ code: 'invalid-xml', message: `Not valid XML: ${valid.err.msg}`, line: valid.err.line })
  try {
    const lineAt = createLineFinder(text)
    return toElements(PARSER.parse(text), lineAt, 0)[0]
  } catch {
    if (valid === true) context.skip({ code: 'invalid-xml', message: 'Not readable as XML' })
    return undefined
  }
}

/** Children of that name, in order. */
export function childrenNamed(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let found = element ? [element] : []
  for (const name of path) found = found.flatMap((one) => one.children.filter((child) => child.name === name))
  return found
}

/** Text of the first element below a path of names; undefined where there is none or it is empty. */
export function xmlTextAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = childrenNamed(element, ...path)[0]?.text
  return text === '' ? undefined : text
}

/** Deeper than any real file; the parser's tree is walked by recursion. */
const MAX_DEPTH = 200

/** The parser gives each element as an object of one key, its name, beside its attributes (`:@`) and position. */
function toElements(nodes: unknown, lineAt: (offset: number) => number, depth: number): XmlElement[] {
  if (!Array.isArray(nodes) || depth > MAX_DEPTH) return []
  return nodes.flatMap((node: unknown): XmlElement[] => {
    if (!isRecord(node)) return []
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined) return []
    const inside = node[name]
    const position = node[POSITION]
    return [
      {
        name,
        line: lineAt(isRecord(position) && typeof position['startIndex'] === 'number' ? position['startIndex'] : 0),
        attributes: new Map(isRecord(node[':@']) ? Object.entries(node[':@']).map(([key, value]) => [key, String(value)]) : []),
        children: toElements(inside, lineAt, depth + 1),
        text: Array.isArray(inside)
          ? inside
              .map((child: unknown) => (isRecord(child) && typeof child['#text'] === 'string' ? child['#text'] : ''))
              .join('')
              .trim()
          : '',
      },
    ]
  })
}

function isRecord(value: unknown): value is Record<string | symbol, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

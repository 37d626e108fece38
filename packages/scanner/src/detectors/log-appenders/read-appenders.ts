import { fromTemplate } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { childrenNamed, xmlTextAt, type XmlElement } from '../../syntax/xml-document.ts'

/** Appenders that go over the network, if something refers to them: what is only prepared sends nothing. */
export function readAppenders(root: XmlElement): Reference[] {
  const all = [...everyElement(root)]
  const used = new Set(all.filter((one) => /^appender-?ref$/i.test(one.name)).map((one) => one.attributes.get('ref')))
  const fill = createFiller(all)
  return all.flatMap((element): Reference[] => {
    const name = element.attributes.get('name')
    if (name === undefined || !used.has(name)) return []
    const address = addressOf(element)
    return address === undefined
      ? []
      : [{ kind: 'reference', line: address.line, relation: 'calls', target: fromTemplate(fill(address.text)), purpose: 'monitoring' }]
  })
}

function* everyElement(element: XmlElement): Iterable<XmlElement> {
  yield element
  for (const child of element.children) yield* everyElement(child)
}

const HOSTS = ['destination', 'remoteHost', 'syslogHost', 'graylogHost', 'host']

/** Logback names it in elements, Log4j 2 in attributes. */
function addressOf(appender: XmlElement): { text: string; line: number } | undefined {
  for (const key of HOSTS) {
    const [element] = childrenNamed(appender, key)
    if (!element || element.text === '') continue
    const port = xmlTextAt(appender, 'port') ?? xmlTextAt(appender, 'graylogPort')
    return { text: port === undefined || /:\d+$/.test(element.text) ? element.text : `${element.text}:${port}`, line: element.line }
  }
  const host = appender.attributes.get('host') ?? appender.attributes.get('server') ?? appender.attributes.get('url')
  const port = appender.attributes.get('port')
  return host === undefined || !/^(?:socket|syslog|gelf|http|gelflog|logstash)/i.test(appender.name)
    ? undefined
    : { text: port === undefined ? host : `${host}:${port}`, line: appender.line }
}

/** `${NAME}` where the file says what it stands for: a property, or a setting of the application. */
function createFiller(elements: readonly XmlElement[]): (text: string) => string {
  const known = new Map<string, string>()
  for (const { name, attributes } of elements) {
    const key = attributes.get('name')
    const value = attributes.get('value')
    const source = attributes.get('source')
    if (key === undefined) continue
    if (name === 'springProperty' && source !== undefined)
      known.set(key, `\${${source}${attributes.has('defaultValue') ? `:${attributes.get('defaultValue') ?? ''}` : ''}}`)
    else if (/^(?:property|variable)$/i.test(name) && value !== undefined) known.set(key, value)
  }
  return (text) => text.replace(/\$\{(\w+)\}/g, (whole, key: string) => known.get(key) ?? whole)
}

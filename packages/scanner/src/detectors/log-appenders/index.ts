import { defineDetector } from '../../detect/detector.ts'
import { readXml } from '../../syntax/xml-document.ts'
import { readAppenders } from './read-appenders.ts'

export const logAppenders = defineDetector({
  id: 'log-appenders',
  title: 'Where Logback and Log4j send logs',
  docs: 'https://logback.qos.ch/manual/appenders.html',
  family: 'usage',
  files: ['**/{logback,log4j2,log4j}*.xml'],
  mayMatter: (text) =>
    /<(?:destination|remoteHost|syslogHost|graylogHost|host|server)>|\b(?:host|server|url)\s*=|bootstrap\.servers/i.test(text),
  detect(file, context) {
    const root = readXml(file.text, context)
    return root ? readAppenders(root) : []
  },
})

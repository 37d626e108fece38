import { defineDetector } from '../../detect/detector.ts'
import { toSettings } from './to-settings.ts'
import { readHocon } from '../../syntax/hocon-document.ts'

export const hocon = defineDetector({
  id: 'hocon',
  title: 'Settings of Play, Akka, Pekko and others in HOCON',
  docs: 'https://github.com/lightbend/config/blob/main/HOCON.md',
  family: 'manifest',
  files: ['**/{application,reference,production,prod}*.conf', '**/conf/*.conf', '**/src/main/resources/*.conf', '**/*.hocon'],
  mayMatter: (text) =>
    /^\s*["\w.-]+\s*(?:=|:|\{|\+=)/m.test(text) && !/^\s*(?:server|location|upstream|http|events)\b[^=\n]*\{\s*$/m.test(text),
  detect: (file) => toSettings(readHocon(file.text), file.path),
})

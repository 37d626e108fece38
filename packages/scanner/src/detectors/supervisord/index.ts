import { defineDetector } from '../../detect/detector.ts'
import type { ProgramStart } from '../../facts/finding.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords, unwrapShell } from '../../syntax/shell-words.ts'

/** The programs that a process manager keeps running in one container or on one machine. */
export const supervisord = defineDetector({
  id: 'supervisord',
  title: 'Programs of supervisord',
  docs: 'https://supervisord.org/configuration.html#program-x-section-settings',
  family: 'deployment',
  files: ['**/supervisor*.conf', '**/supervisor*.ini', '**/{supervisor,supervisord,supervisor.d,supervisord.d,conf.d}/*.{conf,ini}'],
  mayMatter: (text) => /^\s*\[program:/m.test(text),
  *detect(file, context) {
    for (const { name, line, keys } of sectionsOf(file.text)) {
      const command = keys.get('command')
      if (command === undefined) context.skip({ code: 'no-command', message: `Program ${name} has no command`, line })
      else if (keys.get('autostart') !== 'false') yield toProgram(line, command, keys.get('directory'))
    }
  },
})

function toProgram(line: number, command: string, directory: string | undefined): ProgramStart {
  return {
    kind: 'program-start',
    line,
    command: redactWords(unwrapShell(splitShellWords(command.replace(/%\(ENV_(\w+)\)s/g, '$${$1}')))),
    ...(directory === undefined ? {} : { workingDirectory: directory }),
  }
}

interface Section {
  readonly name: string
  readonly line: number
  readonly keys: Map<string, string>
}

/** Sections of programs; indented lines go on with the value above them. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = []
  let current: Section | undefined
  let key: string | undefined
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (/^\s*[;#]/.test(raw) || raw.trim() === '') continue
    const header = /^\s*\[([^\]]+)\]/.exec(raw)?.[1]
    const pair = /^([A-Za-z_]\w*)\s*[=:]\s*(.*)$/.exec(raw)
    if (header !== undefined) {
      const name = /^program:(.+)$/.exec(header)?.[1]?.trim()
      current = name === undefined ? undefined : { name, line: at + 1, keys: new Map() }
      if (current) sections.push(current)
    } else if (pair) {
      key = pair[1] ?? ''
      current?.keys.set(key, (pair[2] ?? '').replace(/\s;.*$/, '').trim())
    } else if (/^\s/.test(raw) && key !== undefined) current?.keys.set(key, `${current.keys.get(key) ?? ''} ${raw.trim()}`)
  }
  return sections
}

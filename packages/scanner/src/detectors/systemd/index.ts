import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf, directoryOf } from '../../facts/paths.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords, unwrapShell } from '../../syntax/shell-words.ts'
import { toAssignment } from '../../syntax/variables.ts'

interface Line {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
}

/** What a product brings along for whoever installs it, as a package of a distribution or by hand, starts nothing here. */
const BROUGHT_ALONG = /(?:^|\/)(?:packaging|contrib)\//

export const systemd = defineDetector({
  id: 'systemd',
  title: 'Services of systemd',
  docs: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html',
  family: 'deployment',
  files: ['**/*.service', '**/*.service.{in,j2,erb,tmpl}'],
  mayMatter: (text) => /^\s*ExecStart\s*=/m.test(text),
  *detect(file) {
    if (BROUGHT_ALONG.test(file.path)) return
    const lines = linesOf(file.text)
    const start = lines.find((one) => one.section === 'Service' && one.key === 'ExecStart' && one.value !== '')
    if (!start) return
    const name = baseNameOf(file.path)
      .replace(/\.service(?:\.\w+)?$/, '')
      .replace(/@$/, '')
    const valueOf = (key: string): string | undefined => lines.findLast((one) => one.section === 'Service' && one.key === key)?.value
    const workingDirectory = valueOf('WorkingDirectory')?.replace(/^[-~]/, '')
    yield plainUnit({
      line: start.line,
      form: 'systemd-service',
      name,
      scope: directoryOf(file.path),
      command: redactWords(unwrapShell(splitShellWords(start.value.replace(/^[-@:+!]+/, '')))),
      ...(workingDirectory === undefined || workingDirectory === '' ? {} : { workingDirectory }),
      environment: lines
        .filter((one) => one.section === 'Service' && one.key === 'Environment')
        .flatMap((one) =>
          splitShellWords(one.value).flatMap((word) => {
            const at = word.indexOf('=')
            return at < 1 ? [] : [toAssignment(word.slice(0, at), word.slice(at + 1), one.line)]
          }),
        ),
      ...(valueOf('Type') === 'oneshot' ? { job: true as const } : {}),
    })
  },
})

/** Keys of sections; a backslash at its end goes on with a line. */
function linesOf(source: string): Line[] {
  const found: Line[] = []
  let section = ''
  let open: { key: string; value: string; line: number } | undefined
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const text = raw.replace(/^\uFEFF/, '').trim()
    const goesOn = text.endsWith('\\')
    const own = goesOn ? text.slice(0, -1).trim() : text
    if (open) open.value = `${open.value} ${own}`
    else if (own === '' || /^[#;]/.test(own)) continue
    else {
      section = /^\[(\w+)\]$/.exec(own)?.[1] ?? section
      const [, key, value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(own) ?? []
      if (key === undefined) continue
      open = { key, value, line: at + 1 }
    }
    if (goesOn) continue
    found.push({ section, ...open })
    open = undefined
  }
  return found
}

import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { environmentsOfFile } from '../../syntax/file-environments.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords, unwrapShell } from '../../syntax/shell-words.ts'
import { toAssignment } from '../../syntax/variables.ts'

/** Processes that run once at each release, not all the time. */
const ONCE = /^(release|migrate|migration|seed|postdeploy)$/

/** What builds pages anew while somebody works on them. */
const WATCHER = /^(?:css|js|assets?|tailwind|styles?|build|esbuild|webpack(?:er)?|sass)$/

export const procfile = defineDetector({
  id: 'procfile',
  title: 'Processes of Procfiles',
  docs: 'https://devcenter.heroku.com/articles/procfile',
  family: 'deployment',
  files: ['**/Procfile', '**/Procfile.*'],
  *detect(file, context) {
    if (/\.(md|txt|ya?ml|json)$/.test(file.path)) return
    for (const [at, source] of file.text.split(/\r?\n/).entries()) {
      const text = source.replace(/^\uFEFF/, '').trim()
      if (text === '' || text.startsWith('#')) continue
      const [, name, command = ''] = /^([\w-]+):\s*(.*)$/.exec(text) ?? []
      if (name === undefined || command === '') {
        context.skip({ code: 'no-process', message: 'Not of the form name: command', line: at + 1 })
        continue
      }
      if (WATCHER.test(name) && /\bwatch\b|\bdev\b/.test(command)) continue
      const words = splitShellWords(command)
      const start = Math.max(
        words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word)),
        0,
      )
      yield {
        kind: 'unit',
        line: at + 1,
        form: 'procfile-process',
        name,
        hostNames: [],
        scope: directoryOf(file.path),
        build: { context: directoryOf(file.path) },
        command: redactWords(unwrapShell(words.slice(start))),
        ports: [],
        environment: words
          .slice(0, start)
          .map((word) => toAssignment(word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1), at + 1)),
        environmentFrom: [],
        mounts: [],
        startsAfter: [],
        labels: {},
        ...(ONCE.test(name) ? { job: true as const } : {}),
        environments: environmentsOfFile(file.path),
      }
    }
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { entriesAt, entryAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords } from '../../syntax/shell-words.ts'
import { toAssignment } from '../../syntax/variables.ts'
import { literalOf } from './literal.ts'

export const pm2 = defineDetector({
  id: 'pm2',
  title: 'Programs that PM2 keeps running',
  docs: 'https://pm2.keymetrics.io/docs/usage/application-declaration/',
  family: 'deployment',
  files: ['**/{ecosystem,pm2,process}*.config.{js,cjs,mjs}', '**/{ecosystem,pm2,process}.json', '**/pm2*.json'],
  mayMatter: (text) => /\bapps\b/.test(text) && /\bscript\b/.test(text),
  *detect(file, context) {
    const source = file.path.endsWith('.json') ? { text: file.text, line: 1 } : literalOf(file.text)
    if (!source) return
    // What code computes is left out: the rest of the literal is JSON with comments, once its keys have quotes.
    const root = readJson(source.text, { skip: (reason) => (file.path.endsWith('.json') ? context.skip(reason) : undefined) })
    for (const app of itemsAt(root, 'apps')) {
      const script = textAt(app, 'script')
      const name = textAt(app, 'name') ?? script
      if (script === undefined || name === undefined) continue
      const directory = joinPath(directoryOf(file.path), cwdOf(app))
      yield plainUnit({
        line: (entryAt(app, 'name')?.line ?? app.line) + source.line - 1,
        form: 'pm2-app',
        name,
        scope: directoryOf(file.path),
        build: { context: directory },
        command: redactWords([
          textAt(app, 'interpreter') ?? 'node',
          ...splitShellWords(script),
          ...splitShellWords(textAt(app, 'args') ?? ''),
        ]),
        environment: entriesAt(app, 'env').map((entry) => toAssignment(entry.key, textAt(entry.node) ?? '', entry.line + source.line - 1)),
        ...(entryAt(app, 'cron_restart') && textAt(app, 'autorestart') === 'false' ? { job: true as const } : {}),
      })
    }
  },
})

/** Paths on a machine say nothing about the repository. */
function cwdOf(app: ConfigNode): string {
  const written = textAt(app, 'cwd')
  return written === undefined || written.startsWith('/') || written.includes('$') ? '.' : written
}

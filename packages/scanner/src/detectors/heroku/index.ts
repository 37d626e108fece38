import { defineDetector } from '../../detect/detector.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { entriesAt, entryAt, textAt } from '../../syntax/config-tree.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords, unwrapShell } from '../../syntax/shell-words.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

export const heroku = defineDetector({
  id: 'heroku',
  title: 'Processes on Heroku that are built from Dockerfiles',
  docs: 'https://devcenter.heroku.com/articles/build-docker-images-heroku-yml',
  family: 'deployment',
  files: ['**/heroku.yml'],
  *detect(file, context) {
    const [root] = readYaml(file.text, context)
    const directory = directoryOf(file.path)
    for (const { key, line, node } of entriesAt(root, 'build', 'docker')) {
      const dockerfile = textAt(node) ?? textAt(node, 'dockerfile')
      if (dockerfile === undefined) continue
      const command = textAt(root, 'run', key) ?? textAt(root, 'run', key, 'command')
      yield plainUnit({
        line: entryAt(root, 'run', key)?.line ?? line,
        form: 'heroku-process',
        name: key,
        scope: directory,
        build: { context: directory, dockerfile: joinPath(dockerfile) },
        command: command === undefined ? [] : redactWords(unwrapShell(splitShellWords(command))),
        ...(key === 'release' ? { job: true as const } : {}),
      })
    }
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { text } from '../../facts/expression.ts'
import { readEnvironmentFile } from '../../syntax/environment-file.ts'
import { toVariableValue, withoutSecrets } from '../../syntax/variables.ts'

/** Files that are named alike and hold something else: programs, encrypted vaults. */
const OTHERS = /\.(ts|js|mjs|cjs|json|php|py|rb|vault|keys|enc|gpg|age|md|ya?ml)$/i

export const environmentFile = defineDetector({
  id: 'environment-file',
  title: 'Assignments of env files',
  docs: 'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax',
  family: 'deployment',
  files: ['**/.env', '**/.env[._-]*', '**/*.env', '**/*.env.*', '**/.envrc'],
  mayMatter: (text) => /^[ \t]*(?:export[ \t]+)?\w[\w.-]*[ \t]*[=:]/m.test(text),
  *detect(file, context) {
    if (OTHERS.test(file.path)) return
    const { assignments, strayLine } = readEnvironmentFile(file.text)
    for (const { key, value, literal, line } of assignments) {
      yield {
        kind: 'set-assignment',
        line,
        set: file.path,
        key,
        value: literal ? text(withoutSecrets(key, value)) : toVariableValue(key, value),
      }
    }
    if (strayLine !== undefined) {
      context.skip({ code: 'no-assignment', message: 'Not of the form KEY=value; this and lines like it are passed over', line: strayLine })
    }
  },
})

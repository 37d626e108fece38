import { defineDetector } from '../../detect/detector.ts'
import { followShellScript } from '../../syntax/follow-shell-script.ts'
import { redactWords } from '../../syntax/redact-words.ts'

/** What runs programs people write themselves. */
const RUNTIME =
  /^(?:.*\/)?(?:node|nodemon|tsx|ts-node|bun|deno|npm|pnpm|yarn|npx|python[\d.]*|uv|poetry|gunicorn|uvicorn|celery|java|dotnet|ruby|bundle|php|supervisord|pm2(?:-runtime)?|concurrently)$/

/** Shell scripts that containers start with, and what they start in turn; which container it is shows in its command. */
export const startScript = defineDetector({
  id: 'start-script',
  title: 'Programs that shell scripts start',
  docs: 'https://docs.docker.com/engine/containers/multi-service_container/',
  family: 'deployment',
  files: ['**/*.sh', '**/{services.d,s6-rc.d}/*/run', '**/{bin,script,scripts}/!(*.*)'],
  mayMatter: (text) =>
    /\b(?:node|tsx|bun|deno|npm|pnpm|yarn|python|gunicorn|uvicorn|celery|java|dotnet|ruby|bundle|php|supervisord|pm2)/.test(text),
  *detect(file) {
    // Of programs without an ending only scripts of the shell are meant.
    if (!/\.sh$|\/run$/.test(file.path) && !/^#!.*\b(?:ba|da|a|z)?sh\b/.test(file.text)) return
    let workingDirectory: string | undefined
    const outside: (string | undefined)[] = []
    for (const { line, words } of followShellScript(withoutChoices(file.text), () => undefined)) {
      const [name, ...rest] = words
      if (name === '(') outside.push(workingDirectory)
      if (name === ')' && outside.length > 0) workingDirectory = outside.pop()
      if (name === 'cd') workingDirectory = rest[0] !== undefined && !/^(?:-|\.\.)/.test(rest[0]) ? rest[0] : undefined
      if (name === undefined || !(RUNTIME.test(name) || /^\.?\/[\w./-]+$/.test(name))) continue
      yield {
        kind: 'program-start',
        line,
        command: redactWords(words.filter((word) => word !== undefined)),
        ...(workingDirectory === undefined ? {} : { workingDirectory }),
      }
    }
  },
})

/** Blanks what stands in conditions: a container runs one of their branches, and nothing here tells which. */
function withoutChoices(text: string): string {
  let depth = 0
  return text
    .split('\n')
    .map((line) => {
      const words = line.replace(/#.*$/, '').trim()
      const opens = /^(?:if|case)\b/.test(words)
      const closes = /(?:^|[;\s])(?:fi|esac)\b/.test(words)
      const inside = depth > 0 || opens
      depth = Math.max(0, depth + (opens ? 1 : 0) - (closes ? 1 : 0))
      return inside ? '' : line
    })
    .join('\n')
}

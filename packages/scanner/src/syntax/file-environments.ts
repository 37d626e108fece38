import { baseNameOf } from '../facts/paths.ts'

/** Words in file and folder names that say for which environment a manifest is, and the name it has here. */
const ENVIRONMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dev: 'dev',
    devel: 'dev',
    develop: 'dev',
    development: 'dev',
    local: 'local',
    test: 'test',
    tests: 'test',
    testing: 'test',
    ci: 'ci',
    e2e: 'e2e',
    integration: 'test',
    qa: 'qa',
    uat: 'uat',
    stage: 'staging',
    staging: 'staging',
    preprod: 'preprod',
    prod: 'production',
    production: 'production',
    demo: 'demo',
    debug: 'debug',
    example: 'example',
    sample: 'example',
    template: 'example',
  }),
)

/** Environments that the name of a file speaks of: `docker-compose.dev.yml` → `dev`. */
export function environmentsOfFile(path: string): string[] {
  const words = wordsOf(path).map((word) => ENVIRONMENTS.get(word))
  return [...new Set(words.filter((word) => word !== undefined))]
}

/** Environments that the name of a file or of a folder above it speaks of: `overlays/staging/web.yaml` → `staging`. */
export function environmentsOfPath(path: string): string[] {
  const folders = path.toLowerCase().split('/').slice(0, -1)
  const named = folders.map((folder) => ENVIRONMENTS.get(folder)).filter((name) => name !== undefined)
  return [...new Set([...named, ...environmentsOfFile(path)])]
}

const ASIDE =
  /^(examples?|samples?|tests?|testing|ci|e2e|monitoring|observability|metrics|tracing|logging|elk|load|loadtest|benchmark|debug)$/

/** Whether a file is by its name an example, a test set-up or an addition for watching or loading the system. */
export function isAside(path: string): boolean {
  return wordsOf(path).some((word) => ASIDE.test(word))
}

function wordsOf(path: string): string[] {
  return baseNameOf(path)
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split(/[._-]/)
}

import type { Fact, FileFacts } from '../src/facts/fact.ts'
import type { Finding } from '../src/facts/finding.ts'

/** The facts of one file, from its findings: what `detect` would hand over. */
export function fileOf(file: string, findings: readonly Finding[], language = languageOf(file)): FileFacts {
  const facts = findings.map((finding): Fact => ({ ...finding, repository: 'estate', file, detector: 'test' }))
  return { repository: 'estate', file, language, linesOfCode: language === undefined ? 0 : 10, facts, diagnostics: [] }
}

export function unit(name: string, more: Partial<Extract<Finding, { kind: 'unit' }>> = {}): Finding {
  return {
    kind: 'unit',
    line: 1,
    form: 'compose-service',
    name,
    hostNames: [],
    scope: '.',
    command: [],
    ports: [],
    environment: [],
    environmentFrom: [],
    mounts: [],
    startsAfter: [],
    labels: {},
    environments: [],
    ...more,
  }
}

export function packageOf(name: string, more: Partial<Extract<Finding, { kind: 'package' }>> = {}): Finding {
  return {
    kind: 'package',
    line: 1,
    ecosystem: 'npm',
    name,
    private: true,
    workspaces: [],
    scripts: {},
    entries: [],
    dependencies: [],
    ...more,
  }
}

export function importOf(
  specifier: string,
  names: Record<string, string>,
  more: Partial<Extract<Finding, { kind: 'import' }>> = {},
): Finding {
  return {
    kind: 'import',
    line: 1,
    ecosystem: 'npm',
    specifier,
    names: Object.entries(names).map(([local, imported]) => ({ imported, local })),
    ...more,
  }
}

export function variable(key: string, value: string): { key: string; value: { kind: 'text'; value: string }; line: number } {
  return { key, value: { kind: 'text', value }, line: 1 }
}

function languageOf(file: string): string | undefined {
  return /\.[jt]sx?$/.test(file) ? 'TypeScript' : undefined
}

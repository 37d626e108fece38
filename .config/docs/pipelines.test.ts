import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { Job } from 'kubernetes-models/batch/v1'
import { parse, parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commands = readFileSync(join(root, 'apps/cli/src/commands/index.ts'), 'utf8')
const pages = ['docs/ci.md', 'docs/many-machines.md']

describe('docs: pipelines that can be copied', () => {
  it.each(pages)('%s has YAML without a mistake', (page) => {
    const blocks = blocksOf(page, 'yaml')

    expect(blocks.length).toBeGreaterThan(1)
    for (const block of blocks)
      for (const document of parseAllDocuments(block)) expect('errors' in document ? document.errors : [], block).toEqual([])
  })

  it.each(pages)('%s calls commands and options that exist', (page) => {
    const text = [...blocksOf(page, 'yaml'), ...blocksOf(page, 'sh')].join('\n')
    const calls = [...text.matchAll(/npx coppice (?<command>[a-z]+)(?<rest>[^\n]*)/g)].map(({ groups }) => groups ?? {})

    expect(calls.length).toBeGreaterThan(3)
    for (const { command, rest } of calls) {
      expect(commands, command).toContain(`  ${command}: async`)
      for (const [option] of (rest ?? '').replace(/#.*/, '').matchAll(/(?<=\s)--[a-z][a-z-]*/g))
        expect(optionsOf(command ?? ''), `${command} ${option}`).toContain(option.slice(2))
    }
  })
})

describe('docs: pipelines that can be taken as they are', () => {
  it.each([
    ['docs/ci.md', 'docs/pipelines/github-check.yml'],
    ['docs/ci.md', 'docs/pipelines/gitlab-check.yml'],
    ['docs/many-machines.md', 'docs/pipelines/github-matrix.yml'],
    ['docs/many-machines.md', 'docs/pipelines/kubernetes-indexed-job.yaml'],
  ])('%s shows %s word for word', (page, file) => {
    expect(blocksOf(page, 'yaml')).toContain(read(file))
  })

  it('are workflows and an action as GitHub takes them', () => {
    for (const file of ['docs/pipelines/github-check.yml', 'docs/pipelines/github-matrix.yml'])
      expect(validateWorkflow(read(file)).errors, file).toEqual([])
    expect(validateWorkflow('on: push\njobs: { a: { runs-on: x, stepz: [] } }\n').errors).not.toEqual([])
    expect(validateAction(read('.github/actions/check/action.yml')).errors).toEqual([])
    expect(validateAction('name: x\nruns: { using: composite }\n').errors).not.toEqual([])
  })

  it('hand what the caller of the action gives to the shell as variables, never as code', () => {
    const { runs } = Action.parse(parse(read('.github/actions/check/action.yml')))

    expect(runs.steps.filter(({ run }) => run !== undefined).length).toBe(2)
    expect(runs.steps.flatMap(({ run }) => run?.match(/\$\{\{/g) ?? [])).toEqual([])
  })

  it('are a job as Kubernetes takes it, with as many parts as it says', () => {
    const text = read('docs/pipelines/kubernetes-indexed-job.yaml')
    const job = new Job(IndexedJob.parse(parse(text)))

    expect(() => job.validate()).not.toThrow()
    expect(job.spec?.completionMode).toBe('Indexed')
    expect(text).toContain(`JOB_COMPLETION_INDEX + 1))/${job.spec?.completions}"`)
    expect(() => new Job({ spec: { completions: 'eight' } } as never).validate()).toThrow('completions')
  })

  it('are a job of GitLab with what it reports', () => {
    expect(GitlabJobs.safeParse(parse(read('docs/pipelines/gitlab-check.yml'))).error).toBeUndefined()
  })
})

const Action = z.object({ runs: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) })

/** As much as its type asks for; the rest is what is validated. */
const IndexedJob = z.looseObject({ apiVersion: z.literal('batch/v1'), kind: z.literal('Job') })

/** https://docs.gitlab.com/ci/yaml/: the keys that are used, and no others. */
const GitlabJobs = z.record(
  z.string(),
  z.strictObject({
    image: z.string(),
    variables: z.record(z.string(), z.union([z.string(), z.number()])),
    cache: z.strictObject({ key: z.string(), paths: z.array(z.string()) }),
    script: z.array(z.string()).min(1),
    artifacts: z.strictObject({
      when: z.enum(['always', 'on_success', 'on_failure']),
      reports: z.strictObject({ codequality: z.string() }),
    }),
  }),
)

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function blocksOf(page: string, language: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block ?? '',
  )
}

/** Options of a command, its own and those of all that scan, analyze or report. */
function optionsOf(command: string): string[] {
  const files = [command, 'scan-options', 'analysis-options', 'report-options'].map((name) =>
    readFileSync(join(root, `apps/cli/src/commands/${name}.ts`), 'utf8'),
  )
  const names = [...files.join('\n').matchAll(/\.(?:option|positional)\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? '')
  return names.flatMap((name) => [name, `no-${name}`])
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Rules } from '@coppice/model'
import { toRulesFile } from '@coppice/report'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal } from '../console/terminal.ts'
import { readRules, rulesFolders, type RuleSource } from './read-rules.ts'

let work: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-rules-'))
})
afterEach(() => rm(work, { recursive: true }))

describe('cli/documents/read-rules', () => {
  it('changes what the file says and leaves the rest as delivered', async () => {
    await put('bank/coppice.rules.yaml', 'retire:\n  staleAfterDays: 400\naxes:\n  fit:\n    owner: { weight: 40 }\n')

    const rules = await read({ rules: undefined, folders: ['bank'] })

    const standard = Rules.parse({})
    expect(rules.retire).toEqual({ ...standard.retire, staleAfterDays: 400 })
    expect(rules.axes.fit).toEqual({ ...standard.axes.fit, owner: { ...standard.axes.fit.owner, weight: 40 } })
    expect(rules.layers).toEqual(standard.layers)
  })

  it('says with file and line what is no rule, and what was probably meant', async () => {
    await put(
      'coppice.rules.yaml',
      'retire:\n  staleAfterDay: 400\n  minimumAgeDays: soon\nmerge:\n  largestSet: 0\naxes:\n  demand:\n    callers:\n      anchors: [[0, 0], [10, 120]]\n    traffic:\n      anchors: [[5, 0], [1, 100]]\n',
    )

    await expect(read({ rules: 'coppice.rules.yaml', folders: [] })).rejects.toThrow(
      [
        `${work}/coppice.rules.yaml:2  retire, staleAfterDay is no key: did you mean staleAfterDays?`,
        `${work}/coppice.rules.yaml:3  retire, minimumAgeDays: expected a number, and there is something else.`,
        `${work}/coppice.rules.yaml:5  merge, largestSet: expected more than 0.`,
        `${work}/coppice.rules.yaml:9  axes, demand, callers, anchors, entry 2, entry 2: expected at most 100.`,
        `${work}/coppice.rules.yaml:11  axes, demand, traffic, anchors: expected anchors that rise: [[0, 0], [10, 100]].`,
      ].join('\n'),
    )
  })

  it('reads none where none lies, where none is wanted, or where the file is empty', async () => {
    await put('coppice.rules.yaml', '# nothing yet\n')

    for (const source of [
      { rules: undefined, folders: ['elsewhere'] },
      { rules: false, folders: ['.'] },
      { rules: undefined, folders: ['.'] },
    ]) {
      expect(await read(source)).toEqual(Rules.parse({}))
    }
  })

  it('asks which of two files holds, and misses one that was named', async () => {
    await put('bank/coppice.rules.yaml', '{}')
    await put('clinic/coppice.rules.yaml', '{}')

    await expect(read({ rules: undefined, folders: ['bank', 'clinic'] })).rejects.toThrow('There are two files of rules')
    await expect(read({ rules: 'shop.yaml', folders: [] })).rejects.toThrow('shop.yaml does not exist')
    await expect(read({ rules: true, folders: [] })).rejects.toThrow('--rules needs a file.')
  })

  it('looks beside the configuration where one is named', () => {
    expect(rulesFolders(['bank'], undefined)).toEqual(['bank'])
    expect(rulesFolders(['bank'], 'settings/coppice.config.yaml')).toEqual(['settings'])
  })

  it('reads what is printed as the same rules', async () => {
    const changed = Rules.parse({
      time: { value: 61 },
      axes: {
        fit: {
          change: {
            anchors: [
              [10, 100],
              [20, 0],
            ],
          },
        },
      },
    })
    await put('coppice.rules.yaml', toRulesFile(changed))

    expect(await read({ rules: undefined, folders: ['.'] })).toEqual(changed)
  })
})

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(work, name, '..'), { recursive: true })
  await writeFile(join(work, name), text)
}

async function read(source: RuleSource): Promise<Rules> {
  const silent = { write: () => true, isTerminal: false, columns: undefined }
  const terminal = createTerminal(
    { directory: work, environment: {}, output: silent, errors: silent, signal: new AbortController().signal },
    {},
  )
  return Rules.parse(await readRules(source, terminal))
}

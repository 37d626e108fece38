import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeRules, Rules, type RuleEntry } from '../src/index.ts'

const page = fileURLToPath(new URL('../../../docs/rules.md', import.meta.url))
const entries = describeRules()

describe('docs/rules.md', () => {
  it('lists every rule with its default and its reason (write it anew with -u)', async () => {
    await expect(
      `${INTRODUCTION}\n\n${entries
        .map(toMarkdown)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`,
    ).toMatchFileSnapshot(page)
  })
})

describe('model/rules', () => {
  it('are whole when nothing is changed, and stay what they are when read again', () => {
    const rules = Rules.parse({})

    expect(Rules.parse(rules)).toEqual(rules)
  })

  it('say of every number what it does, and why it is what it is', () => {
    const silent = entries.filter(
      ({ path, does, because }) => !isPartOfMeasure(path) && (does === undefined || !(isSection(path) || because)),
    )

    expect(silent.map(({ path }) => path.join('.'))).toEqual([])
  })
})

/** Of a measure the reason stands above its weight and anchors. */
function isPartOfMeasure(path: readonly string[]): boolean {
  return path[0] === 'axes' && path.length === 4
}

function isSection(path: readonly string[]): boolean {
  const isMeasure = path[0] === 'axes' && path.length === 3
  return !isMeasure && entries.some((entry) => entry.path.length > path.length && path.every((key, index) => entry.path[index] === key))
}

function toMarkdown({ path, standard, does, because }: RuleEntry): string {
  const key = path.at(-1) ?? ''
  if (isPartOfMeasure(path)) return key === 'weight' ? `  weight ${JSON.stringify(standard)}` : `  anchors ${toAnchors(standard)}`
  if (isSection(path)) return `\n${'#'.repeat(path.length + 1)} ${path.join('.')}\n\n${does}\n`
  const value = standard === undefined ? '' : ` \`${JSON.stringify(standard)}\``
  return `- **${key}**${value}: ${does} _${because}_`
}

function toAnchors(standard: unknown): string {
  return `\`${JSON.stringify(standard).replaceAll(',', ', ')}\``
}

const INTRODUCTION = `# Rules

Every number that steers a verdict, as delivered. Generated from [the schema](../packages/model/src/rules/rules.ts): \`npm run unit -- rules-page -u\`
writes this page anew.

\`\`\`sh
npx coppice rules > coppice.rules.yaml    # then delete what you do not change
npx coppice run .                         # reads coppice.rules.yaml in the folder, or --rules FILE
\`\`\`

- A file **need only hold what it changes**; lists such as anchors are changed whole. A misspelt key or a wrong value ends the run with exit code 2, and is named
  with its line.
- The analysis **repeats the rules in force**, so that a run can be repeated.
- **Anchors are absolute**: \`[found, score]\`, with a line between two of them and level ends. No score looks at the rest of the portfolio, so that
  one application more or less moves no other. Scores relative to the portfolio are a known fault of tools that do so.
- A **score** is the mean of what is known, by weight. What is not known lowers the coverage and widens the interval: at worst it adds nothing, at best all
  it can. It never counts as 0 or 50.
- **No numeric thresholds are agreed on in the literature.** Where a source gives one, it is named; everything else is called a prior, and is
  there to be changed by who knows better.`

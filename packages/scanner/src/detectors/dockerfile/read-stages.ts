import { DockerfileParser, type Dockerfile, type Instruction, type ModifiableInstruction, type PropertyInstruction } from 'dockerfile-ast'
import type { DetectContext } from '../../detect/detector.ts'
import { splitShellWords } from '../../syntax/shell-words.ts'

/** One instruction of a stage: upper-case keyword, arguments without flags, and the flags. */
export interface Step {
  readonly keyword: string
  readonly line: number
  readonly words: readonly string[]
  readonly flags: ReadonlyMap<string, string>
  /** Of RUN: all of it, continued lines joined. */
  readonly script?: string
  /** Of ENV and ARG. */
  readonly properties: readonly { readonly key: string; readonly value: string | undefined; readonly line: number }[]
}

export interface Stage {
  readonly name: string | undefined
  /** What FROM names, defaults of global arguments filled in: an image or an earlier stage. */
  readonly from: string
  readonly line: number
  readonly steps: readonly Step[]
}

export function readStages(source: string, context: DetectContext): Stage[] {
  const stages: (Stage & { steps: Step[] })[] = []
  const globals = new Map<string, string>()
  for (const instruction of parse(source, context)?.getInstructions() ?? []) {
    const step = toStep(instruction)
    if (step.keyword === 'FROM') {
      const [image, , name] = step.words
      if (image !== undefined) stages.push({ name: name?.toLowerCase(), from: fillVariables(image, globals), line: step.line, steps: [] })
    } else if (stages.length === 0) {
      for (const { key, value } of step.properties) if (value !== undefined) globals.set(key, fillVariables(value, globals))
    } else {
      // An argument declared anew in a stage takes the default it has before the first stage.
      const properties =
        step.keyword === 'ARG'
          ? step.properties.map((property) => ({ ...property, value: property.value ?? globals.get(property.key) }))
          : step.properties
      stages.at(-1)?.steps.push({ ...step, properties })
    }
  }
  return stages
}

/** Comments between continued lines would be taken for arguments; they are blanked, so that lines keep their numbers. */
function parse(source: string, context: DetectContext): Dockerfile | undefined {
  try {
    return DockerfileParser.parse(source.replace(/^[ \t]*#(?!\s*escape\s*=).*$/gm, ''))
  } catch {
    context.skip({ code: 'invalid-dockerfile', message: 'Not readable as a Dockerfile' })
    return undefined
  }
}

function toStep(instruction: Instruction): Step {
  const keyword = instruction.getKeyword()
  const content = (instruction.getArgumentsContent() ?? '').trim()
  const words = wordsOf(content)
  return {
    keyword,
    ...(keyword === 'RUN' ? { script: content.replace(/\\\s*\n/g, ' ') } : {}),
    line: (instruction.getRange()?.start.line ?? 0) + 1,
    words,
    flags: flagsOf(instruction),
    properties: propertiesOf(instruction, keyword),
  }
}

/** Of the instructions that can have flags; their arguments come without them. */
function flagsOf(instruction: Instruction): Map<string, string> {
  const flags = 'getFlags' in instruction ? (instruction as ModifiableInstruction).getFlags() : []
  return new Map(flags.map((flag) => [flag.getName(), flag.getValue() ?? '']))
}

/** The JSON form, or else the words of the first line: here-documents follow on the others. */
function wordsOf(content: string): string[] {
  if (content.startsWith('[')) {
    try {
      const words: unknown = JSON.parse(content)
      if (Array.isArray(words)) return words.map(String)
    } catch {
      // Docker itself falls back to the shell form here.
    }
  }
  return splitShellWords(content.split('\n')[0] ?? '')
}

function propertiesOf(instruction: Instruction, keyword: string): Step['properties'] {
  if (keyword !== 'ENV' && keyword !== 'ARG') return []
  // The parser makes a PropertyInstruction of exactly these keywords.
  const properties = (instruction as PropertyInstruction).getProperties()
  return properties.map((property) => ({
    key: property.getName(),
    value: property.getValue() ?? undefined,
    line: property.getRange().start.line + 1,
  }))
}

/** Fills in what is known; what is not stays, in braces. */
export function fillVariables(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(
    /\\\$|\$(?:\{(\w+)(?::?([-+])([^{}]*))?\}|(\w+))/g,
    (match, braced: string | undefined, operator: string | undefined, word: string | undefined, plain: string | undefined) => {
      const name = braced ?? plain
      if (name === undefined) return match
      const value = known.get(name)
      if (operator === '+') return value === undefined ? '' : (word ?? '')
      return value ?? (operator === '-' ? (word ?? '') : `\${${name}}`)
    },
  )
}

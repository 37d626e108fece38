import { posix } from 'node:path'
import type { Assignment, ImageBuild } from '../../facts/finding.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { unwrapShell } from '../../syntax/shell-words.ts'
import { toAssignment } from '../../syntax/variables.ts'
import { builtBy } from './built-by.ts'
import { fillVariables, type Stage, type Step } from './read-stages.ts'

/** What a stage has become after its steps; the stages built on it go on from here. */
interface StageState {
  readonly base: string
  readonly known: Map<string, string>
  readonly environment: Map<string, Assignment>
  readonly exposes: Set<number>
  workingDirectory: string | undefined
  entrypoint: readonly string[]
  command: readonly string[]
}

/** Runs the stages through, without building anything. The last one is the image; copies count wherever they happen. */
export function toImageBuild(stages: readonly Stage[]): ImageBuild | undefined {
  const done = new Map<string, StageState>()
  const copies: ImageBuild['copies'] = []
  const bases: string[] = []
  const builds = new Set<string>()
  let final: StageState | undefined
  for (const [at, stage] of stages.entries()) {
    const parent = done.get(stage.from.toLowerCase())
    if (!parent) bases.push(stage.from)
    const state = startFrom(parent, stage.from)
    for (const step of stage.steps) {
      takeStep(step, state, copies)
      for (const name of builtBy(fillVariables(step.script ?? '', state.known))) builds.add(name)
    }
    done.set(stage.name ?? String(at), state)
    final = state
  }
  const last = stages.at(-1)
  if (!final || !last) return undefined
  return {
    kind: 'image-build',
    line: last.line,
    base: final.base,
    bases: [...new Set(bases)],
    exposes: [...final.exposes],
    copies,
    environment: [...final.environment.values()],
    ...(final.workingDirectory === undefined ? {} : { workingDirectory: final.workingDirectory }),
    command: redactWords([...final.entrypoint, ...final.command]),
    ...(builds.size > 0 ? { builds: [...builds] } : {}),
  }
}

function startFrom(parent: StageState | undefined, image: string): StageState {
  return {
    base: parent?.base ?? image,
    known: new Map(parent?.known),
    environment: new Map(parent?.environment),
    exposes: new Set(parent?.exposes),
    workingDirectory: parent?.workingDirectory,
    entrypoint: parent?.entrypoint ?? [],
    command: parent?.command ?? [],
  }
}

function takeStep(step: Step, state: StageState, copies: ImageBuild['copies']): void {
  const words = step.words.map((word) => fillVariables(word, state.known))
  switch (step.keyword) {
    case 'ARG':
      for (const { key, value } of step.properties) if (value !== undefined) state.known.set(key, fillVariables(value, state.known))
      break
    case 'ENV':
      for (const { key, value = '', line } of step.properties) {
        const filled = fillVariables(value, state.known)
        if (!filled.includes('$')) state.known.set(key, filled)
        state.environment.set(key, toAssignment(key, filled, line))
      }
      break
    case 'EXPOSE':
      for (const port of words.flatMap(toPorts)) state.exposes.add(port)
      break
    case 'WORKDIR':
      if (words[0] !== undefined) state.workingDirectory = resolveIn(state.workingDirectory, words.join(' '))
      break
    case 'ENTRYPOINT':
      state.entrypoint = unwrapShell(words)
      state.command = []
      break
    case 'CMD':
      state.command = unwrapShell(words)
      break
    case 'COPY':
    case 'ADD':
      if (!step.flags.has('from')) copies.push(...copiesOf(words, state.workingDirectory, step.line))
      break
  }
}

/** Files of the build context; here-documents and what is fetched from elsewhere are none. */
function copiesOf(words: readonly string[], workingDirectory: string | undefined, line: number): ImageBuild['copies'] {
  const target = words.at(-1)
  if (target === undefined) return []
  const sources = words.slice(0, -1).filter((source) => !/^(<<|[a-z]+:\/\/|git@)/.test(source))
  return sources.map((source) => ({
    source: posix.normalize(source.replace(/^\/+/, '') || '.'),
    target: resolveIn(workingDirectory, target),
    line,
  }))
}

function resolveIn(directory: string | undefined, path: string): string {
  return posix.join(path.startsWith('/') || path.startsWith('$') ? '' : (directory ?? '/'), path)
}

function toPorts(word: string): number[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/.exec(word)
  if (!match) return []
  const first = Number(match[1])
  const last = Math.min(Number(match[2] ?? first), first + 31)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

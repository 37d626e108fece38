import { joinPath } from '../../facts/paths.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'
import { withoutComments } from '../../syntax/without-comments.ts'
import { readCommands } from './commands.ts'
import { toImageSources, type Found } from './found.ts'

const SHELL = /\bsh\s*\(?\s*(?:script\s*:\s*)?("""|'''|"|')([^]*?)\1/g
const BUILD = /\bdocker\.build\s*\(\s*(["'])(.+?)\1(?:\s*,\s*(["'])(.*?)\3)?/g

/** Steps of a pipeline that run in the shell, and those of the plug-in for images. */
export function* readJenkinsfile(source: string): Iterable<Found> {
  const text = withoutComments(source, 'groovy').replace(/\$\{(?:env|params)\.(\w+)\}/g, '${$1}')
  const lineAt = createLineFinder(text)
  for (const match of text.matchAll(SHELL)) yield* readCommands((match[2] ?? '').replaceAll('\\\n', ' \n'), { line: lineAt(match.index) })
  for (const match of text.matchAll(BUILD)) {
    const [dockerfile] = /(?<=(?:^|\s)(?:-f|--file)[ =])\S+/.exec(match[4] ?? '') ?? []
    const context = (match[4] ?? '').split(/\s+/).findLast((word) => word !== '' && word !== dockerfile && !word.startsWith('-'))
    yield* toImageSources({
      line: lineAt(match.index),
      images: [match[2] ?? ''],
      context: joinPath(context ?? '.'),
      dockerfile,
    })
  }
}

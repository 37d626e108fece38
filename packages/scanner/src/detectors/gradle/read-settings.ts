import type { Package } from '../../facts/finding.ts'
import type { Statement } from './read-statements.ts'

/** The root of a build and the folders of the projects it includes: `:cart:api` lies in `cart/api`, unless the file says otherwise. */
export function readSettings(statements: readonly Statement[]): Package[] {
  const all = flatten(statements)
  const paths = all.filter((one) => /^include\b/.test(one.text)).flatMap((one) => quoted(one.text))
  if (paths.length === 0) return []
  const moved = new Map(
    all.flatMap((one): [string, string][] => {
      const [, path, folder] = /^project ?\( ?["'](:?[\w:.-]+)["'] ?\)\.projectDir ?= ?.*["']([^"'$]+)["']/.exec(one.text) ?? []
      return path === undefined || folder === undefined ? [] : [[toFolder(path), folder.replace(/^\.?\//, '')]]
    }),
  )
  const name = all.map((one) => /^rootProject\.name ?= ?["']([^"'$]+)["']/.exec(one.text)?.[1]).find((found) => found !== undefined)
  return [
    {
      kind: 'package',
      line: 1,
      ecosystem: 'maven',
      ...(name === undefined ? {} : { name }),
      private: true,
      workspaces: [...new Set(paths.map(toFolder))].map((folder) => moved.get(folder) ?? folder),
      scripts: {},
      entries: [],
      dependencies: [],
    },
  ]
}

function flatten(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((one) => [one, ...flatten(one.block ?? [])])
}

function quoted(text: string): string[] {
  return [...text.matchAll(/["']([^"'$]+)["']/g)].map((match) => match[1] ?? '')
}

function toFolder(path: string): string {
  return path.replace(/^:/, '').replaceAll(':', '/')
}

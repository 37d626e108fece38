import { defineDetector } from '../../detect/detector.ts'
import type { Finding, Package } from '../../facts/finding.ts'
import { baseNameOf, directoryOf } from '../../facts/paths.ts'
import { entriesAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'

/** Projects of a workspace whose packages are all named at its root: their folders hold no package.json. */
export const workspaceProjects = defineDetector({
  id: 'workspace-projects',
  title: 'Applications and libraries of Nx and Nest workspaces',
  docs: 'https://nx.dev/docs/reference/project-configuration',
  family: 'manifest',
  files: ['**/project.json', '**/nest-cli.json'],
  mayMatter: (text) => text.includes('"projectType"') || text.includes('"projects"'),
  *detect(file, context) {
    const root = readJson(file.text, context)
    if (root === undefined) return
    if (baseNameOf(file.path) === 'nest-cli.json') yield* readNest(root)
    else yield* readNx(root, file.path)
  },
})

function* readNx(root: ConfigNode, path: string): Iterable<Finding> {
  const project = projectOf(textAt(root, 'projectType'))
  const name = textAt(root, 'name') ?? baseNameOf(directoryOf(path))
  if (project === undefined || testsOnly(root, name)) return
  const targets = entriesAt(root, 'targets')
  const serving = targets.find(({ key }) => SERVES.test(key))
  yield toPackage(name, project, root.line, {
    scripts: Object.fromEntries(targets.flatMap(({ key, node }) => [[key, textAt(node, 'options', 'command') ?? '']])),
    entries: targets.flatMap(({ node }) => withoutFolder(textAt(node, 'options', 'main'), directoryOf(path))),
  })
  if (project === 'application' && serving) yield { kind: 'entry-point', line: serving.line }
}

function* readNest(root: ConfigNode): Iterable<Finding> {
  for (const { key, line, node } of entriesAt(root, 'projects')) {
    const project = projectOf(textAt(node, 'type'))
    const folder = textAt(node, 'root')
    if (project === undefined || folder === undefined || folder === '') continue
    yield toPackage(key, project, line, { root: folder, scripts: {}, entries: [] })
  }
}

type Project = NonNullable<Package['project']>

function toPackage(name: string, project: Project, line: number, more: Pick<Package, 'root' | 'scripts' | 'entries'>): Package {
  return { kind: 'package', line, ecosystem: 'npm', name, private: true, project, workspaces: [], dependencies: [], ...more }
}

function projectOf(type: string | undefined): Project | undefined {
  return type === 'application' || type === 'library' ? type : undefined
}

/** Targets by which something runs that waits to be asked. */
const SERVES = /^(?:serve|start|dev|run)\b/

/** A project that runs tests against another one is called an application as well. */
function testsOnly(root: ConfigNode, name: string): boolean {
  const runners = entriesAt(root, 'targets').map(({ node }) => textAt(node, 'executor') ?? '')
  return /(?:^|-)e2e(?:-|$)/.test(name) || runners.some((runner) => /cypress|playwright/.test(runner))
}

/** Files are named from the root of the workspace. */
function withoutFolder(file: string | undefined, folder: string): Package['entries'] {
  return file?.startsWith(`${folder}/`) === true ? [{ subpath: '.', file: file.slice(folder.length + 1) }] : []
}

import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readJson } from '../../syntax/json-document.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readAliases } from './read-aliases.ts'
import { readPackage } from './read-package.ts'
import { readServingScript } from './serving-script.ts'
import { readWorkspaces } from './read-workspaces.ts'

export const packageJson = defineDetector({
  id: 'package-json',
  title: 'npm packages, workspaces and their dependencies',
  docs: 'https://docs.npmjs.com/cli/configuring-npm/package-json',
  family: 'manifest',
  files: ['**/package.json', '**/pnpm-workspace.{yaml,yml}', '**/lerna.json'],
  *detect(file, context) {
    const name = baseNameOf(file.path)
    if (name.startsWith('pnpm-workspace')) {
      for (const document of readYaml(file.text, context)) yield* readWorkspaces(document)
      return
    }
    const root = readJson(file.text, context)
    if (root === undefined) return
    if (root.kind !== 'map') {
      context.skip({ code: 'unexpected-shape', message: 'The top of the file is no object', line: root.line })
    } else if (name === 'lerna.json') {
      yield* readWorkspaces(root)
    } else {
      yield readPackage(root)
      yield* readServingScript(root)
      yield* readAliases(root)
    }
  },
})

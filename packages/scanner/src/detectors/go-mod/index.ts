import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readModule } from './read-module.ts'
import { readWorkspace } from './read-workspace.ts'

export const goMod = defineDetector({
  id: 'go-mod',
  title: 'Go modules, workspaces and their direct requirements',
  docs: 'https://go.dev/ref/mod#go-mod-file',
  family: 'manifest',
  files: ['**/go.{mod,work}'],
  detect: (file) => (baseNameOf(file.path) === 'go.work' ? readWorkspace(file.text) : readModule(file.text)),
})

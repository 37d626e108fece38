import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readToml } from '../../syntax/toml-document.ts'
import { readBuild } from './read-build.ts'
import { readCatalog } from './read-catalog.ts'
import { readSettings } from './read-settings.ts'
import { readStatements } from './read-statements.ts'

export const gradle = defineDetector({
  id: 'gradle',
  title: 'Gradle builds: projects, their dependencies, version catalogs',
  docs: 'https://docs.gradle.org/current/userguide/declaring_dependencies.html',
  family: 'manifest',
  files: ['**/*.gradle', '**/*.gradle.kts', '**/*.versions.toml'],
  detect(file, context) {
    const name = baseNameOf(file.path)
    if (name.endsWith('.toml')) {
      const root = readToml(file.text, context)
      return root ? readCatalog(root, file.path) : []
    }
    const statements = readStatements(file.text)
    if (name.startsWith('settings.gradle')) return readSettings(statements)
    return isProjectScript(file.path) ? readBuild(statements, file.path) : []
  },
})

/** `build.gradle`, or `cart/cart.gradle`; other scripts are parts that builds take in, and `buildSrc` builds the build. */
function isProjectScript(path: string): boolean {
  const parts = path.split('/')
  const name = (parts.at(-1) ?? '').replace(/\.gradle(\.kts)?$/, '')
  return !parts.includes('buildSrc') && (name === 'build' || name === parts.at(-2))
}

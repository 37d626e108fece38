import { defineDetector } from '../../detect/detector.ts'
import type { Package } from '../../facts/finding.ts'
import { readGems } from './read-gems.ts'

export const gemfile = defineDetector({
  id: 'gemfile',
  title: 'Gems that Gemfiles and gem specifications ask for',
  docs: 'https://bundler.io/man/gemfile.5.html',
  family: 'manifest',
  files: ['**/Gemfile', '**/gems.rb', '**/*.gemspec'],
  *detect(file) {
    const isSpecification = file.path.endsWith('.gemspec')
    const name = isSpecification ? /\.name\s*=\s*["']([\w.-]+)["']/.exec(file.text)?.[1] : undefined
    const dependencies = readGems(file.text)
    const [first] = dependencies
    if (!first && name === undefined) return
    yield {
      kind: 'package',
      line: first?.line ?? 1,
      ecosystem: 'gem',
      ...(name === undefined ? {} : { name }),
      private: !isSpecification,
      workspaces: [],
      scripts: {},
      entries: [],
      dependencies,
    } satisfies Package
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { withSyntaxTree } from '../../syntax/tree-sitter.ts'
import { readRoutes } from './read-routes.ts'

export const railsRoutes = defineDetector({
  id: 'rails-routes',
  title: 'Routes of Rails',
  docs: 'https://guides.rubyonrails.org/routing.html',
  family: 'usage',
  files: ['**/config/routes.rb', '**/config/routes/**/*.rb'],
  grammars: ['ruby'],
  detect: (file) => withSyntaxTree('ruby', file.text, readRoutes),
})

import { defineDetector } from '../../detect/detector.ts'
import { readSchema } from './read-schema.ts'

export const graphqlSchema = defineDetector({
  id: 'graphql-schema',
  title: 'Queries, mutations and subscriptions that GraphQL schemas offer',
  docs: 'https://spec.graphql.org/',
  family: 'usage',
  files: ['**/*.{graphql,graphqls,gql}'],
  mayMatter: (text) => /\btype\s+(?:Query|Mutation|Subscription)\b/.test(text),
  detect: (file) => readSchema(file.text),
})

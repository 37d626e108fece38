import { defineDetector } from '../../detect/detector.ts'
import { readJson } from '../../syntax/json-document.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readDocument } from './read-document.ts'

export const asyncapi = defineDetector({
  id: 'asyncapi',
  title: 'Channels that documents of AsyncAPI say an application sends to and receives from',
  docs: 'https://www.asyncapi.com/docs/reference/specification/latest',
  family: 'usage',
  files: ['**/*.{yaml,yml,json}'],
  mayMatter: (text) => /^[ \t{]*["']?asyncapi["']?[ \t]*:[ \t]*["']?[23]\./m.test(text.slice(0, 4000)),
  *detect(file, context) {
    const isJson = file.path.endsWith('.json')
    const roots = isJson ? [readJson(file.text, context)] : readYaml(file.text, context)
    for (const root of roots) if (root) yield* readDocument(root)
  },
})

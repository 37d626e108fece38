import { defineDetector } from '../../detect/detector.ts'
import { readJson } from '../../syntax/json-document.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readDocument } from './read-document.ts'

export const openapi = defineDetector({
  id: 'openapi',
  title: 'Operations that documents of OpenAPI and Swagger promise',
  docs: 'https://spec.openapis.org/oas/latest.html',
  family: 'usage',
  files: ['**/*.{yaml,yml,json}'],
  mayMatter: (text) => /^[ \t{]*["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23]\./m.test(text.slice(0, 4000)) && /\bpaths\b/.test(text),
  *detect(file, context) {
    const isJson = file.path.endsWith('.json')
    const roots = isJson ? [readJson(file.text, context)] : readYaml(file.text, context)
    for (const root of roots) if (root) yield* readDocument(root)
  },
})

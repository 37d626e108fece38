import { defineDetector } from '../../detect/detector.ts'
import { flattenHelmfile } from '../../syntax/helmfile-template.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readReleases } from './read-releases.ts'

export const helmfile = defineDetector({
  id: 'helmfile',
  title: 'Releases of helmfiles, one for all environments',
  docs: 'https://helmfile.readthedocs.io/en/latest/',
  family: 'deployment',
  files: ['**/*helmfile*.{yaml,yml,yaml.gotmpl,yml.gotmpl}', '**/helmfile.d/**/*.{yaml,yml,yaml.gotmpl,yml.gotmpl}'],
  mayMatter: (text) => /^releases:/m.test(text) && /\bchart:/.test(text),
  *detect(file, context) {
    // Loops of templates are left out, and what they leave behind is not always YAML: that is no mistake of whoever wrote it.
    const isTemplate = file.text.includes('{{')
    const documents = readYaml(flattenHelmfile(file.text), isTemplate ? { skip: () => undefined } : context, { repeatedKeys: isTemplate })
    yield* readReleases(documents, file.path)
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { isApplicationConfiguration } from '../../syntax/application-configuration.ts'
import { readDocuments } from './read-documents.ts'
import { readSettings } from './read-settings.ts'

export const applicationConfiguration = defineDetector({
  id: 'application-configuration',
  title: 'Settings of Spring, Micronaut and Quarkus, also those that a configuration server hands out',
  docs: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
  family: 'manifest',
  files: ['**/*.{yml,yaml,properties}'],
  *detect(file, context) {
    if (!isApplicationConfiguration(file.path, file.text)) return
    const named = /^(?:application|bootstrap)-([\w-]+)\.\w+$/i.exec(baseNameOf(file.path))?.[1]
    for (const document of readDocuments(file, context)) yield* readSettings(document, named)
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readDocuments } from './read-documents.ts'
import { readSettings } from './read-settings.ts'

/** First words of the keys that Spring, its clouds, Micronaut and Quarkus read. */
const KEYS =
  /^["']?(?:spring|server|eureka|zuul|ribbon|feign|hystrix|turbine|management|security|logging|micronaut|datasources|quarkus|%\w+\.quarkus|mp|endpoints|consul|kafka|info|resilience4j)["']?[ \t]*[.:=\n]/m

/** Build tools and message bundles keep other things in files of the same notation. */
const OTHERS = /(?:^|\/)(?:gradle|gradle-wrapper|maven-wrapper|messages\w*|log4j2?|lombok|sonar-project|pnpm-lock|docker-compose[\w.-]*)\.\w+$/i

export const applicationConfiguration = defineDetector({
  id: 'application-configuration',
  title: 'Settings of Spring, Micronaut and Quarkus, also those that a configuration server hands out',
  docs: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
  family: 'manifest',
  files: ['**/*.{yml,yaml,properties}'],
  mayMatter: (text) => KEYS.test(text),
  *detect(file, context) {
    if (OTHERS.test(file.path)) return
    const named = /^(?:application|bootstrap)-([\w-]+)\.\w+$/i.exec(baseNameOf(file.path))?.[1]
    for (const document of readDocuments(file, context)) yield* readSettings(document, named)
  },
})

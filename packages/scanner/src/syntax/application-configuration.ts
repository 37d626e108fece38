import { baseNameOf } from '../facts/paths.ts'

/** First words of keys that only Spring, its clouds, Micronaut and Quarkus read. */
const KEYS =
  /^["']?(?:spring|eureka|zuul|ribbon|feign|hystrix|turbine|management|micronaut|quarkus|%[\w,-]+\.quarkus|resilience4j|security\.oauth2)["']?[ \t]*(?:[.:=]|$)|^security:\s*\n\s+oauth2:/m

/** Build tools and message bundles keep other things in files of the same notation. */
const OTHERS =
  /(?:^|\/)(?:gradle|gradle-wrapper|maven-wrapper|messages\w*|log4j2?|lombok|sonar-project|pnpm-lock|docker-compose[\w.-]*)\.\w+$/i

/** Whether a file configures an application of one of the frameworks of the Java world: by its name, or by its keys where a server hands it out. */
export function isApplicationConfiguration(path: string, text: string): boolean {
  if (OTHERS.test(path)) return false
  return /^(?:application|bootstrap)(?:-[\w-]+)?\.(?:ya?ml|properties)$/i.test(baseNameOf(path)) || KEYS.test(text)
}

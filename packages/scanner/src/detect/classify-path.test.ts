import { describe, expect, it } from 'vitest'
import { classifyPath } from './classify-path.ts'

describe('detect/classify-path', () => {
  it.each([
    ['till/src/main/java/com/example/demo/Till.java', 'source'],
    ['till/src/main/kotlin/org/samples/testing/Till.kt', 'source'],
    ['till/src/test/java/com/example/demo/TillHelper.java', 'test'],
    ['samples/till/src/main/java/com/bank/Till.java', 'example'],
    ['extras/istio/gateway.yaml', 'example'],
    ['helmfile.d/_example_/helmfile.yaml', 'example'],
    ['_scaffold/service/_skel/chart.yaml', 'example'],
    ['till/.mvn/wrapper/Downloader.java', 'generated'],
    ['apps/till/src/till.spec.ts', 'test'],
    ['apps/till/src/specification.ts', 'source'],
  ])('takes %s for %s', (path, expected) => {
    expect(classifyPath(path)).toBe(expected)
  })
})

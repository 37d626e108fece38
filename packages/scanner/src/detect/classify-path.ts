/** What a file is for, by where it lies: code that runs, or code about it. */
export type PathClass = 'source' | 'test' | 'example' | 'generated' | 'documentation'

const PATTERNS: readonly (readonly [PathClass, RegExp])[] = [
  [
    'test',
    /(?:^|\/)(?:__tests__|__mocks__|__e2e__|tests?|e2e|\.?chainsaw(?:-tests?)?|kuttl(?:-tests?)?|\.fixtures|specs?|test-?data|testing|fixtures|__fixtures__|cypress|playwright|mocks|\.storybook)\//i,
  ],
  [
    'test',
    /(?:\.|_|-)(?:test|tests|spec|e2e|e2e-spec|stories|mock|cy)\.[cm]?[jt]sx?$|_test\.(?:go|py)$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|(?:Tests?|IT|Spec)\.(?:java|kt|cs|php)$/,
  ],
  [
    'test',
    /(?:^|\/)(?:cypress|playwright|jest|vitest|vitest\.workspace|karma|wdio|protractor|codecept|nightwatch)(?:[.-][\w-]+)*\.(?:config|conf|setup|teardown|preset)\.[cm]?[jt]s$/,
  ],
  ['test', /(?:^|\/)src\/(?:[\w-]*[Tt]ests?|[\w-]*-test-\w+|testFixtures)\//],
  ['test', /(?:^|\/)[^/]+\.(?:Unit|Integration|Functional|Acceptance)?Tests?\//],
  [
    'example',
    /(?:^|\/)(?:\.devcontainer|\.claude|\.cursor|\.agents|\.vscode|\.idea|\.husky|\.gitpod|\.codesandbox|_*examples?_*|samples?|demos?|extras?|playground|sandbox|tutorials?|_*(?:scaffold|skeleton|skel)_*)\//i,
  ],
  [
    'generated',
    /(?:^|\/)(?:node_modules|bower_components|third_party|\.mvn|\.gradle|__generated__|generated|\.next|\.nuxt|storybook-static|wwwroot\/lib|(?:static|public|assets|wwwroot)\/(?:vendor|vendors|libs?))\/|(?:^|\/)vendor\/(?:github\.com|golang\.org|google\.golang\.org|gopkg\.in|k8s\.io|composer)\//,
  ],
  [
    'generated',
    /(?:\.min\.[cm]?js|\.bundle\.js|[._]pb2?(?:_grpc)?\.(?:go|py|[jt]s)|\.generated\.\w+|\.designer\.cs|\.g\.cs|\.d\.[cm]?ts)$/i,
  ],
  ['documentation', /(?:^|\/)(?:(?:old|legacy)?[-_]?docs?|documentation|wiki)\//i],
]

/** Folders of packages, whose names are a reversed domain and what a wizard proposes: `com/example/demo` is no example. */
const PACKAGES = /^((?:.*\/)?src\/[^/]+\/(?:java|kotlin|scala|groovy)\/).*\//

/** Classifies a path relative to its repository, forward slashes; the first pattern that fits decides. */
export function classifyPath(path: string): PathClass {
  const telling = path.replace(PACKAGES, '$1')
  return PATTERNS.find(([, pattern]) => pattern.test(telling))?.[0] ?? 'source'
}

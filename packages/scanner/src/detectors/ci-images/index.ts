import { defineDetector } from '../../detect/detector.ts'
import type { Finding } from '../../facts/finding.ts'
import type { ConfigNode } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readCloudBuild } from './cloud-build.ts'
import { readCommands } from './commands.ts'
import { readWorkflow } from './github-actions.ts'
import { distinct, type Found } from './found.ts'
import { readPipeline } from './pipeline.ts'
import { readJenkinsfile } from './jenkinsfile.ts'

/** Which image is made of which folder: manifests name the image, and may lie in another repository. */
export const ciImages = defineDetector({
  id: 'ci-images',
  title: 'Images that CI jobs, scripts and Makefiles build, and services that they deploy without a manifest',
  docs: 'https://docs.docker.com/build/ci/',
  family: 'deployment',
  files: [
    '.github/workflows/*.{yml,yaml}',
    '**/.gitlab-ci*.{yml,yaml}',
    '.gitlab/**/*.{yml,yaml}',
    '.circleci/*.{yml,yaml}',
    '**/azure-pipelines*.{yml,yaml}',
    'bitbucket-pipelines.yml',
    '**/*cloudbuild*.{yml,yaml}',
    '**/Jenkinsfile*',
    '**/{Makefile,makefile,GNUmakefile,*.mk}',
    '**/*.sh',
  ],
  mayMatter: (text) => BUILDS.test(text),
  *detect(file, context): Iterable<Finding> {
    yield* distinct([...read(file.path, file.text, () => readYaml(file.text, context))])
  },
})

/** Said by whatever builds an image or deploys one. */
const BUILDS =
  /\b(?:docker|podman|buildah|nerdctl|depot)\b[^\n]*\b(?:build|bud)\b|build-push-action|buildah-build|docker-build-push|push-to-ghcr|\bbuilds\s+submit\b|\bacr\s+build\b|kaniko|\bpack\s+build\b|Docker@2|\bdocker\.build\b|cloud-builders\/docker|deploy-cloudrun|\brun\s+deploy\b|\bcontainerapp\b|container-apps-deploy/

function read(path: string, text: string, documents: () => readonly ConfigNode[]): Iterable<Found> {
  if (path.endsWith('.sh')) return readCommands(text)
  if (/\.mk$|akefile$/.test(path)) return readCommands(asShell(text))
  if (/Jenkinsfile[^/]*$/.test(path)) return readJenkinsfile(text)
  if (path.startsWith('.github/')) return documents().flatMap((document) => [...readWorkflow(document)])
  if (/cloudbuild/.test(path)) return documents().flatMap((document) => [...readCloudBuild(document)])
  return documents().flatMap((document) => [...readPipeline(document)])
}

/** `$(NAME)` of Make is `${NAME}`; recipes are indented, and may begin with `@` or `-`. */
function asShell(text: string): string {
  return text
    .replace(/\$\((\w+)\)/g, '${$1}')
    .replaceAll('$$', '$')
    .replace(/^(\w+)[ \t]*(?:\?|:{1,2})?=[ \t]*([^\n"'`]*?)[ \t]*$/gm, '$1="$2"')
    .replace(/^\t[@-]+/gm, '\t')
}

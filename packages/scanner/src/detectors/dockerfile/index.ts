import { defineDetector } from '../../detect/detector.ts'
import { readStages } from './read-stages.ts'
import { toImageBuild } from './to-image-build.ts'

export const dockerfile = defineDetector({
  id: 'dockerfile',
  title: 'Container images that Dockerfiles build',
  docs: 'https://docs.docker.com/reference/dockerfile/',
  family: 'deployment',
  files: [
    '**/{Dockerfile,dockerfile,Containerfile}',
    '**/{Dockerfile,dockerfile,Containerfile}[._-]*',
    '**/*.{Dockerfile,dockerfile,Containerfile}',
  ],
  mayMatter: (text) => /^\s*from\s/im.test(text),
  *detect(file, context) {
    if (/\.(dockerignore|md|markdown|sh|ya?ml|json)$/i.test(file.path)) return
    const stages = readStages(file.text, context)
    const build = toImageBuild(stages)
    if (build) yield build
    else context.skip({ code: 'no-base-image', message: 'No FROM instruction names a base image' })
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { readXml } from '../../syntax/xml-document.ts'
import { directoryOf } from '../../facts/paths.ts'
import { readImages } from './read-images.ts'
import { readProject } from './read-project.ts'

export const mavenPom = defineDetector({
  id: 'maven-pom',
  title: 'Maven projects, their modules and dependencies',
  docs: 'https://maven.apache.org/pom.html',
  family: 'manifest',
  files: ['**/pom.xml'],
  mayMatter: (text) => text.includes('<project'),
  detect(file, context) {
    const root = readXml(file.text, context)
    return root?.name === 'project' ? [...readProject(root), ...readImages(root, directoryOf(file.path))] : []
  },
})

import type { ImageSource } from '../../facts/finding.ts'
import { childrenNamed, xmlTextAt, type XmlElement } from '../../syntax/xml-document.ts'
import { createFiller } from './read-project.ts'

/** Under which names plug-ins of Maven publish the image of a module, by the plug-in's artifact: paths below its configuration. */
const IMAGE_NAMES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['docker-maven-plugin', [['images', 'image', 'name'], ['imageName']]],
  ['dockerfile-maven-plugin', [['repository']]],
  ['jib-maven-plugin', [['to', 'image']]],
  ['spring-boot-maven-plugin', [['image', 'name']]],
])

/** What a module's own build calls its image. A name that its parent makes of the artifact's name says nothing that the artifact does not. */
export function readImages(root: XmlElement, directory: string): ImageSource[] {
  const sections = [root, ...childrenNamed(root, 'profiles', 'profile')]
  const fill = createFiller(root, sections)
  const found = new Map<string, ImageSource>()
  for (const plugin of sections.flatMap((section) => childrenNamed(section, 'build', 'plugins', 'plugin'))) {
    const paths = IMAGE_NAMES.get(xmlTextAt(plugin, 'artifactId') ?? '') ?? []
    const configurations = [plugin, ...childrenNamed(plugin, 'executions', 'execution')].flatMap((one) =>
      childrenNamed(one, 'configuration'),
    )
    for (const name of configurations.flatMap((one) => paths.flatMap((path) => childrenNamed(one, ...path)))) {
      const image = withoutTag(fill(name.text) ?? '')
      if (/[a-z]/i.test(image) && !/\s/.test(image)) found.set(image, { kind: 'image-source', line: name.line, image, context: directory })
    }
  }
  return [...found.values()]
}

function withoutTag(image: string): string {
  return image.replace(/:(?:[\w.-]|\$\{[^}]*\})+$/, '')
}

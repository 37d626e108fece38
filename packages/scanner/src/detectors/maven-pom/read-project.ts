import type { Package } from '../../facts/finding.ts'
import { childrenNamed, xmlTextAt, type XmlElement } from '../../syntax/xml-document.ts'

/**
 * A project as a package named `group:artifact`. What only tests need, or what merely aligns versions, is no dependency of the program;
 * what a profile adds is. Properties of the same file are filled in.
 */
export function readProject(root: XmlElement): Package[] {
  const fill = createFiller(root)
  const artifact = fill(xmlTextAt(root, 'artifactId'))
  const group = fill(xmlTextAt(root, 'groupId') ?? xmlTextAt(root, 'parent', 'groupId'))
  const profiles = childrenNamed(root, 'profiles', 'profile')
  const [parent] = childrenNamed(root, 'parent')
  const modules = [root, ...profiles].flatMap((one) => childrenNamed(one, 'modules', 'module')).map((module) => module.text)
  return [
    {
      kind: 'package',
      line: childrenNamed(root, 'artifactId')[0]?.line ?? root.line,
      ecosystem: 'maven',
      ...(artifact === undefined ? {} : { name: group === undefined ? artifact : `${group}:${artifact}` }),
      private: false,
      ...(parent ? { parent: `${fill(xmlTextAt(parent, 'groupId')) ?? ''}:${fill(xmlTextAt(parent, 'artifactId')) ?? ''}` } : {}),
      workspaces: [...new Set(modules)],
      scripts: {},
      entries: [],
      dependencies: dependenciesOf([root, ...profiles], fill),
    },
  ]
}

type Fill = (text: string | undefined) => string | undefined

/** Fills in properties that the sections set, the project's first; what others set stays as written. */
export function createFiller(root: XmlElement, sections: readonly XmlElement[] = [root]): Fill {
  const properties = new Map(
    sections
      .flatMap((section) => childrenNamed(section, 'properties'))
      .flatMap((one) => one.children.map((child) => [child.name, child.text])),
  )
  for (const key of ['groupId', 'version']) {
    const value = xmlTextAt(root, key) ?? xmlTextAt(root, 'parent', key)
    if (value !== undefined) for (const prefix of ['project.', 'pom.', '']) properties.set(`${prefix}${key}`, value)
  }
  return (text) => text?.replace(/\$\{([^{}]+)\}/g, (whole, key: string) => properties.get(key) ?? whole)
}

function dependenciesOf(sections: readonly XmlElement[], fill: Fill): Package['dependencies'] {
  const found = new Map<string, Package['dependencies'][number]>()
  for (const element of sections.flatMap((section) => childrenNamed(section, 'dependencies', 'dependency'))) {
    const artifact = fill(xmlTextAt(element, 'artifactId'))
    const group = fill(xmlTextAt(element, 'groupId'))
    if (artifact === undefined || group === undefined) continue
    const name = `${group}:${artifact}`
    const development = xmlTextAt(element, 'scope') === 'test'
    const known = found.get(name)
    if (known && (!known.development || development)) continue
    const range = fill(xmlTextAt(element, 'version'))
    found.set(name, { name, ...(range === undefined ? {} : { range }), development, line: element.line })
  }
  return [...found.values()]
}

import type { Finding, Package } from '../../facts/finding.ts'
import { baseNameOf, directoryOf, joinPath } from '../../facts/paths.ts'
import { childrenNamed, xmlTextAt, type XmlElement } from '../../syntax/xml-document.ts'

/**
 * A project as a package, and as a program where its SDK or output type makes it one. Tests are no part of what runs, and neither is
 * the project that starts the others on a developer's machine.
 */
export function readProject(root: XmlElement, path: string): Finding[] {
  const dependencies = dependenciesOf(root)
  if (isTest(root, dependencies) || isHostOfOthers(root)) return []
  const name = nameOf(root, path)
  const found: Package = {
    kind: 'package',
    line: root.line,
    ecosystem: 'nuget',
    name,
    private: property(root, 'PackageId') === undefined,
    workspaces: [],
    scripts: {},
    entries: [],
    dependencies,
  }
  return isProgram(root) ? [found, { kind: 'entry-point', line: root.line }] : [found]
}

/** The last value of a property that is no expression. */
function property(root: XmlElement, name: string): string | undefined {
  return childrenNamed(root, 'PropertyGroup', name)
    .map((element) => element.text)
    .findLast((value) => value !== '' && !value.includes('$('))
}

function isOn(root: XmlElement, name: string): boolean {
  return property(root, name)?.toLowerCase() === 'true'
}

/** Names under which other projects refer to it, surest first. */
function nameOf(root: XmlElement, path: string): string {
  return property(root, 'PackageId') ?? property(root, 'AssemblyName') ?? baseNameOf(path).replace(/\.\w+$/, '')
}

/** SDKs stand in an attribute, with versions and in lists, or in elements of their own. */
function sdksOf(root: XmlElement): string[] {
  const listed = (root.attributes.get('Sdk') ?? '').split(';')
  const alone = childrenNamed(root, 'Sdk').map((element) => element.attributes.get('Name') ?? '')
  return [...listed, ...alone].map((sdk) => sdk.trim().split('/')[0] ?? '')
}

function dependenciesOf(root: XmlElement): Package['dependencies'] {
  const packages = childrenNamed(root, 'ItemGroup', 'PackageReference').map((element) => {
    const range = element.attributes.get('Version') ?? xmlTextAt(element, 'Version')
    const assets = element.attributes.get('PrivateAssets') ?? xmlTextAt(element, 'PrivateAssets') ?? ''
    return {
      name: element.attributes.get('Include') ?? '',
      ...(range === undefined ? {} : { range }),
      development: /^all$/i.test(assets),
      line: element.line,
    }
  })
  const projects = childrenNamed(root, 'ItemGroup', 'ProjectReference').map((element) => {
    const path = (element.attributes.get('Include') ?? '').replaceAll('\\', '/')
    return {
      name: baseNameOf(path).replace(/\.\w+$/, ''),
      directory: directoryOf(joinPath(path)),
      development: /^false$/i.test(element.attributes.get('ReferenceOutputAssembly') ?? ''),
      line: element.line,
    }
  })
  return [...packages, ...projects].filter(({ name }) => name !== '' && !name.includes('$(')).toSorted((a, b) => a.line - b.line)
}

function isTest(root: XmlElement, dependencies: Package['dependencies']): boolean {
  return (
    isOn(root, 'IsTestProject') || dependencies.some(({ name }) => /^(Microsoft\.NET\.Test\.Sdk|xunit(\.v\d+)?|NUnit|MSTest)$/i.test(name))
  )
}

/** An app host of .NET Aspire. */
function isHostOfOthers(root: XmlElement): boolean {
  return isOn(root, 'IsAspireHost') || sdksOf(root).includes('Aspire.AppHost.Sdk')
}

/** Web servers, workers and console programs; nothing that runs on a phone or desktop, or is installed as a command. */
function isProgram(root: XmlElement): boolean {
  const type = property(root, 'OutputType')?.toLowerCase()
  if (type === 'library' || type === 'winexe' || isOn(root, 'PackAsTool')) return false
  if (isOn(root, 'UseMaui') || isOn(root, 'UseWPF') || isOn(root, 'UseWindowsForms')) return false
  const frameworks = `${property(root, 'TargetFramework') ?? ''};${property(root, 'TargetFrameworks') ?? ''}`
  if (/-(android|ios|maccatalyst|windows|tizen)/i.test(frameworks)) return false
  return (
    type === 'exe' ||
    property(root, 'AzureFunctionsVersion') !== undefined ||
    sdksOf(root).some((sdk) => /^Microsoft\.NET\.Sdk\.(Web|Worker|BlazorWebAssembly)$/i.test(sdk))
  )
}

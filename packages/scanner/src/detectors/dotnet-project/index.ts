import { defineDetector } from '../../detect/detector.ts'
import { readXml } from '../../syntax/xml-document.ts'
import { readProject } from './read-project.ts'

export const dotnetProject = defineDetector({
  id: 'dotnet-project',
  title: 'Projects of .NET: packages, references to other projects, programs',
  docs: 'https://learn.microsoft.com/dotnet/core/project-sdk/overview',
  family: 'manifest',
  files: ['**/*.{csproj,fsproj,vbproj}'],
  detect: (file, context) => {
    const root = readXml(file.text, context)
    return root?.name === 'Project' ? readProject(root, file.path) : []
  },
})

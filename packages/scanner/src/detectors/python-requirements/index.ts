import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readToml } from '../../syntax/toml-document.ts'
import { readPipfile } from './read-pipfile.ts'
import { readProject } from './read-project.ts'
import { readRequirements } from './read-requirements.ts'
import { readSetup } from './read-setup.ts'

export const pythonRequirements = defineDetector({
  id: 'python-requirements',
  title: 'Python packages and their requirements: pip, PEP 621, Poetry, uv, PDM, Pipenv, setuptools',
  docs: 'https://packaging.python.org/en/latest/specifications/pyproject-toml/',
  family: 'manifest',
  files: ['**/*requirements*.txt', '**/pyproject.toml', '**/Pipfile', '**/setup.cfg'],
  *detect(file, context) {
    const name = baseNameOf(file.path)
    if (name.endsWith('.txt')) yield* readRequirements(file)
    else if (name === 'setup.cfg') yield* readSetup(file.text)
    else {
      const root = readToml(file.text, context)
      if (root) yield* name === 'Pipfile' ? readPipfile(root) : readProject(root, file.text)
    }
  },
})

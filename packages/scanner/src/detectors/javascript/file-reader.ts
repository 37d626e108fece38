import { parseScript, type ts } from '../../syntax/typescript.ts'
import { createAssignments } from './assignments.ts'
import { createFolder, type Folder } from './fold.ts'
import { createOrigins, type Origins } from './origin.ts'
import { createPlaces, type Places } from './places.ts'
import { createScopes, type Scopes } from './scope.ts'
import { indexSyntax, type SyntaxIndex } from './syntax-index.ts'

/** One parsed file with everything its readers ask of it. */
export interface FileReader {
  readonly path: string
  readonly source: ts.SourceFile
  readonly index: SyntaxIndex
  readonly scopes: Scopes
  readonly folder: Folder
  readonly origins: Origins
  readonly places: Places
}

export function createFileReader(path: string, text: string): FileReader {
  const source = parseScript(path, text)
  const index = indexSyntax(source)
  const scopes = createScopes()
  const assignments = createAssignments(index, scopes)
  const folder = createFolder(index, scopes, assignments)
  return {
    path,
    source,
    index,
    scopes,
    folder,
    origins: createOrigins(scopes, folder.members, assignments),
    places: createPlaces(folder, scopes),
  }
}

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package, whether its code is read from source, built or bundled. */
export const ownFolder = folderWith('package.json', dirname(fileURLToPath(import.meta.url)))

function folderWith(file: string, folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, file)) ? folder : folderWith(file, above)
}

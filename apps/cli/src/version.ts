import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ownFolder } from './own-folder.ts'

/** As the package says it. */
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(ownFolder, 'package.json'), 'utf8')))

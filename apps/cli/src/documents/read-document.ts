import { readFile } from 'node:fs/promises'
import { Analysis, Inventory } from '@coppice/model'
import { z } from 'zod'
import { UseError } from '../errors.ts'

/** @throws UseError where the file is no inventory. */
export async function readInventory(path: string): Promise<Inventory> {
  return read(path, Inventory, 'coppice.inventory/1', 'coppice scan PATH --out inventory.json')
}

/** @throws UseError where the file is no analysis. */
export async function readAnalysis(path: string): Promise<Analysis> {
  return read(path, Analysis, 'coppice.analysis/1', 'coppice run PATH, or coppice analyze inventory.json --out analysis.json')
}

async function read<T>(path: string, shape: z.ZodType<T>, schema: string, makeOne: string): Promise<T> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UseError(
      error.code === 'ENOENT' ? `${path} does not exist.` : `${path} could not be read: ${error.message}`,
      `Make one with: ${makeOne}`,
    )
  })
  const parsed = shape.safeParse(parse(text, path))
  if (parsed.success) return parsed.data
  const [first] = z.prettifyError(parsed.error).split('\n\n')
  throw new UseError(
    `${path} is no document of ${schema}: ${(first ?? '').replaceAll('\n', ' ').slice(0, 300)}`,
    `Make one with: ${makeOne}`,
  )
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UseError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

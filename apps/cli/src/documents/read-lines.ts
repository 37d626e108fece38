import { createReadStream } from 'node:fs'
import { UseError } from '../errors.ts'

const CHUNK = 1024 * 1024
const LINE_FEED = 10

/**
 * Lines of a text file of any size. Ends of lines are looked for in bytes: of hundreds of megabytes of JSON that is a fraction of what
 * `readline` takes, which looks for every end of line that there is in Unicode.
 *
 * @throws UseError where the file cannot be read.
 */
export async function* readLines(path: string): AsyncIterable<string> {
  let rest: Buffer[] = []
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        yield rest.length === 0 ? chunk.toString('utf8', from, end) : Buffer.concat([...rest, chunk.subarray(from, end)]).toString()
        rest = []
        from = end + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
    }
  } catch (error) {
    throw new UseError(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString()
}

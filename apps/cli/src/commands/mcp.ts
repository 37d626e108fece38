import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from '../mcp/create-server.ts'
import type { ToolContext } from '../mcp/tool.ts'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { readSnapshot } from '../documents/read-snapshot.ts'
import { defineCommand } from './define-command.ts'

interface McpCommand {
  readonly analysis: string
  readonly before: string | undefined
  readonly http: boolean
  readonly port: number
}

/** Lets an AI assistant ask the graph. It words; what it says comes from here, with the lines behind it. */
export const mcp = defineCommand<McpCommand>({
  command: 'mcp [analysis]',
  describe: 'Answer an AI assistant over the Model Context Protocol: read-only, on this machine',
  options: (args) =>
    args
      .positional('analysis', {
        type: 'string',
        default: join(DEFAULT_FOLDER, 'analysis.json'),
        describe: 'Document that analyze or run wrote',
      })
      .option('before', { type: 'string', describe: 'An earlier analysis that the diff tool compares with' })
      .option('http', { type: 'boolean', default: false, describe: 'Speak HTTP on a local address instead of stdin and stdout' })
      .option('port', { type: 'number', default: 4690, describe: 'Port of that address' })
      .example('$0 mcp coppice-out/analysis.json', 'as the command of an assistant'),
  run: async (options, terminal) => {
    const { surroundings } = terminal
    const before = options.before === undefined ? undefined : await readSnapshot(options.before, terminal)
    const path = resolvePath(options.analysis, surroundings)
    // After another run the next question is answered from the new analysis; one that is as it was is not read again.
    let kept: { readonly stamp: string; readonly context: ToolContext } | undefined
    const context = async (): Promise<ToolContext> => {
      const { mtimeMs, size } = await stat(path)
      const stamp = `${mtimeMs} ${size}`
      if (kept?.stamp !== stamp) kept = { stamp, context: { analysis: await readSnapshot(options.analysis, terminal), before } }
      return kept.context
    }
    await readSnapshot(options.analysis, terminal)
    if (options.http) {
      const { serveHttp } = await import('../mcp/serve-http.ts')
      await serveHttp(context, options.port, surroundings.signal, (address) =>
        terminal.note(`Model Context Protocol at ${address}   Ctrl-C ends it`),
      )
      return 0
    }
    const { serveStdio } = await import('@modelcontextprotocol/server/stdio')
    const handle = serveStdio(() => createServer(context))
    await new Promise<void>((resolve) => {
      process.stdin.once('end', resolve)
      process.stdin.once('close', resolve)
      surroundings.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await handle.close()
    return 0
  },
})

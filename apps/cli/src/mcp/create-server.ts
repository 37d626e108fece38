import { McpServer } from '@modelcontextprotocol/server'
import { version } from '../version.ts'
import { ToolError, type ToolContext } from './tool.ts'
import { tools } from './tools/index.ts'

/** A server of the Model Context Protocol with tools that read the given documents and change nothing. */
export function createServer(context: () => Promise<ToolContext>): McpServer {
  const server = new McpServer(
    { name: 'coppice', version },
    {
      instructions:
        'Answers come from a static analysis and name the lines behind them: quote the evidence ids. A retirement of rung R0 or R1 is only suspected; never present it as safe. What is unknown is said to be unknown.',
    },
  )
  for (const { name, title, description, input, answer } of tools)
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      async (given) => {
        try {
          return { content: [{ type: 'text' as const, text: JSON.stringify(answer(given, await context()), null, 1) }] }
        } catch (error) {
          if (!(error instanceof ToolError)) throw error
          return { content: [{ type: 'text' as const, text: error.message }], isError: true }
        }
      },
    )
  return server
}

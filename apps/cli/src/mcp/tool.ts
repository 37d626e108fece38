import type { Analysis } from '@coppice/model'
import type { z } from 'zod'

/** What tools look at: the documents that the server was started with, and nothing else on the machine. */
export interface ToolContext {
  readonly analysis: Analysis
  /** An earlier analysis to compare with. */
  readonly before: Analysis | undefined
}

/** A question that an assistant may ask. Reads only; the answer is JSON that names the evidence for all it says. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly answer: (input: z.infer<Input>, context: ToolContext) => unknown
}

/** Keeps the shape of the input while tools of all shapes stand in one list. */
export function defineTool<Input extends z.ZodObject>(tool: Tool<Input>): Tool {
  return { ...tool, answer: (input, context) => tool.answer(tool.input.parse(input), context) }
}

/** Asked in a way that cannot be answered: said to the assistant, which can ask again. */
export class ToolError extends Error {
  override readonly name = 'ToolError'
}

/** Asked for in a way that cannot work: said once, with what to do instead, and the exit code is 2. */
export class UseError extends Error {
  override readonly name = 'UseError'
  readonly advice: string | undefined

  constructor(message: string, advice?: string) {
    super(message)
    this.advice = advice
  }
}

/** 0 fine, 1 findings above the threshold that the user gave, 2 we failed, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

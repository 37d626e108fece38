/** Where a person decided something: a line of a configuration file, to be cited like a fact. */
export interface Decision {
  /** Empty where the file belongs to none of the scanned repositories. */
  readonly repository: string
  readonly file: string
  readonly line: number
  readonly detector: 'configuration'
  /** What was decided, and why if they said so. */
  readonly note: string
}

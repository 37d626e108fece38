/** Something that the types rule out has happened: a defect of ours, never of the input. */
export class InternalError extends Error {
  override name = 'InternalError'
}

export function assertNever(value: never): never {
  throw new InternalError(`unexpected value ${JSON.stringify(value)}`)
}

/** The user asked for something that cannot be done: a path that does not exist, a folder that cannot be read. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

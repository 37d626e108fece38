/** A file to write: its name and what is in it. */
export interface Document {
  readonly name: string
  readonly text: string
}

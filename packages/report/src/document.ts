/** A file to write: its name, with folders where it has some, and what is in it. */
export type Document = TextDocument | BinaryDocument

export interface TextDocument {
  readonly name: string
  readonly text: string
  readonly bytes?: undefined
}

export interface BinaryDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text?: undefined
}

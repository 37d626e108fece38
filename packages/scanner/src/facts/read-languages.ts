/** Languages whose calls a detector reads; of the others only files and lines are counted, and what manifests say of them. */
export const READ_LANGUAGES: ReadonlySet<string> = new Set([
  'C#',
  'Go',
  'Java',
  'JavaScript',
  'Kotlin',
  'PHP',
  'Python',
  'Ruby',
  'Rust',
  'Scala',
  'TypeScript',
])

/** Of these, those in which values are followed through one file only: what a program does with an address is not always seen. */
export const LOOSELY_READ_LANGUAGES: ReadonlySet<string> = new Set(['Ruby', 'Rust', 'Scala'])

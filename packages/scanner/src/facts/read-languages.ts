/** Languages whose calls a detector reads; of the others only files and lines are counted, and what manifests say of them. */
export const READ_LANGUAGES: ReadonlySet<string> = new Set(['C#', 'Go', 'Java', 'JavaScript', 'PHP', 'Python', 'TypeScript'])
